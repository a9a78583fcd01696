import { z } from 'zod'
import { Actor } from '../actor'
import { Citation } from '../refusals/citation'
import { FolderId } from '../rows/identifiers'
import { Head } from '../rows/store'

/**
 * What a window and the main process say to each other. Both sides parse what they get; an unknown key is refused.
 * Values are plain JSON: `MessagePortMain` and the sandbox carry nothing else safely.
 */
export const wireVersion = 1

/** A refusal on the wire; its words are made where it is shown. */
export const WireRefusal = z.strictObject({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  cite: Citation.nullable(),
})
export type WireRefusal = z.infer<typeof WireRefusal>

const named = { v: z.literal(wireVersion), id: z.int().min(0), name: z.string().min(1).max(100), input: z.unknown() }

export const WireRequest = z.discriminatedUnion('kind', [
  /** A command of the registry. */
  z.strictObject({ ...named, kind: z.literal('execute') }),
  /** A query of the registry. */
  z.strictObject({ ...named, kind: z.literal('query') }),
  /** What needs an effect: one of `windowActions`. */
  z.strictObject({ ...named, kind: z.literal('action') }),
])
export type WireRequest = z.infer<typeof WireRequest>

export const WireReply = z.discriminatedUnion('ok', [
  z.strictObject({ v: z.literal(wireVersion), id: z.int(), ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ v: z.literal(wireVersion), id: z.int(), ok: z.literal(false), refusal: WireRefusal }),
])
export type WireReply = z.infer<typeof WireReply>

/** How the folder stands: the first thing a window asks, and the only thing it may ask before one is open. */
export const DeskState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('noFolder'), runtimeIsStandIn: z.boolean() }),
  z.strictObject({
    state: z.literal('open'),
    folderId: FolderId,
    path: z.string(),
    practice: z.boolean(),
    readOnlyReason: z.string().nullable(),
    head: Head,
    actor: Actor,
    runtimeIsStandIn: z.boolean(),
    /** What opening found and mended, such as a torn last line that was set aside; shown once. */
    notices: z.array(WireRefusal),
  }),
  z.strictObject({
    state: z.literal('recovery'),
    path: z.string(),
    /** Row of the recovery table that decided, A–K. */
    row: z.string().length(1),
    refusal: WireRefusal,
    /** Records that are intact, from the first. */
    intactRecords: z.int().min(0),
    /** What can be handed out or done from here; nothing happens before a person asks. */
    canExport: z.strictObject({ intactRecords: z.boolean(), storeRows: z.boolean() }),
    canRebuild: z.boolean(),
    runtimeIsStandIn: z.boolean(),
  }),
])
export type DeskState = z.infer<typeof DeskState>

/** Told to every window after a change was written: which tables, and where the journal now stands. */
export const WireEvent = z.discriminatedUnion('topic', [
  z.strictObject({ v: z.literal(wireVersion), topic: z.literal('changed'), tables: z.array(z.string()), head: Head }),
  z.strictObject({ v: z.literal(wireVersion), topic: z.literal('state'), state: DeskState }),
  z.strictObject({
    v: z.literal(wireVersion),
    topic: z.literal('progress'),
    job: z.int(),
    done: z.number().min(0).max(1),
    step: z.string(),
  }),
])
export type WireEvent = z.infer<typeof WireEvent>

export const DocumentForm = z.enum(['D02', 'D04', 'D05', 'D07', 'D08', 'D09', 'D10'])
export type DocumentForm = z.infer<typeof DocumentForm>

/** What the preload puts into a window under `window.forumDesk`: two functions, nothing else. */
export interface ForumDeskBridge {
  request(request: WireRequest): Promise<unknown>
  onEvent(listener: (event: unknown) => void): () => void
}
