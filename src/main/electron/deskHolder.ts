import type { Actor } from '#core/desk/actor'
import { refuse, type Refusal } from '#core/desk/refusals/refusal'
import type { Store } from '#core/desk/rows/store'
import type { DeskState, WireEvent } from '#core/desk/wire/wire'
import { wireVersion } from '#core/desk/wire/wire'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { systemRandom } from '#main/desk/random'
import { nodeDisk } from '#main/journal/nodeDisk'
import { openDesk, type OpenDesk, type OpenedDesk } from '#main/wiring/openDesk'
import { makeSample } from './makeSample'

export interface DeskHolderOptions {
  readonly store: Store
  /** The test runtime opens practice folders only. */
  readonly practiceOnly: boolean
  readonly tell: (event: WireEvent) => void
  readonly onFault: (error: unknown) => void
}

type Held = { readonly kind: 'none' } | Exclude<OpenedDesk, { readonly kind: 'unavailable' }>

/** Who sits at the desk until somebody says otherwise: the one who keeps the books. */
const firstActor: Actor = { profile: '사무국 담당자', role: 'officer', personId: null }

/** The one folder that the app has open, and who sits at its desk. */
export class DeskHolder {
  readonly #options: DeskHolderOptions
  #held: Held = { kind: 'none' }
  #actor: Actor = firstActor
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: DeskHolderOptions) {
    this.#options = options
  }

  /** The open desk, or null. */
  get open(): OpenDesk | null {
    return this.#held.kind === 'open' ? this.#held : null
  }

  /** The folder that waits for a person's decision, or null. */
  get recovery(): Extract<OpenedDesk, { readonly kind: 'recovery' }> | null {
    return this.#held.kind === 'recovery' ? this.#held : null
  }

  get actor(): Actor {
    return this.#actor
  }

  get state(): DeskState {
    const runtimeIsStandIn = this.#options.practiceOnly
    const held = this.#held
    switch (held.kind) {
      case 'none':
        return { state: 'noFolder', runtimeIsStandIn }
      case 'open':
        return {
          state: 'open',
          folderId: held.folder.id,
          path: held.path,
          practice: held.folder.practice,
          readOnlyReason: held.readOnly?.code ?? null,
          head: held.desk.head,
          actor: this.#actor,
          runtimeIsStandIn,
          notices: [...held.notices],
        }
      case 'recovery':
        return {
          state: 'recovery',
          path: held.path,
          row: held.found.row,
          refusal: held.refusal,
          intactRecords: held.found.intactRecords,
          canExport: {
            intactRecords: held.found.exports.intactRecords !== null,
            storeRows: held.found.exports.storeRows !== null,
          },
          canRebuild: held.agreeToRebuild !== null,
          runtimeIsStandIn,
        }
    }
  }

  /** Closes what is open and opens this folder; null when it is held now, else why not, and what was open is open again. */
  openFolder(path: string, create: { readonly practice: boolean } | null): Promise<Refusal | null> {
    return this.#inTurn(async () => {
      const before = this.open?.path ?? null
      await this.#letGo()
      const refusal = await this.#take(path, create)
      if (refusal !== null && before !== null) await this.#take(before, null)
      this.tellState()
      return refusal
    })
  }

  /** Throws the working copy away and opens the folder from its journal; null when it is open now. */
  rebuild(): Promise<Refusal | null> {
    return this.#inTurn(async () => {
      const agree = this.recovery?.agreeToRebuild
      if (!agree) return refuse('window.noFolder').refusal
      const refusal = this.#hold(await agree())
      this.tellState()
      return refusal
    })
  }

  /** Closes what is open and opens the practice folder; makes it with the sample forum when it is not there. */
  openSample(path: string): Promise<Refusal | null> {
    return this.#inTurn(async () => {
      await this.#letGo()
      await makeSample(path, this.#options.store, this.#options.onFault)
      const refusal = await this.#take(path, null)
      this.tellState()
      return refusal
    })
  }

  async #take(path: string, create: { readonly practice: boolean } | null): Promise<Refusal | null> {
    const opened = await openDesk({
      path,
      create,
      disk: nodeDisk,
      store: this.#options.store,
      random: systemRandom,
      rules: standardRuleBooks,
      clock: null,
      practiceOnly: this.#options.practiceOnly,
      onNotice: (notice) => {
        this.#options.onFault(notice)
      },
      onFault: this.#options.onFault,
    })
    return this.#hold(opened)
  }

  #hold(opened: OpenedDesk): Refusal | null {
    if (opened.kind === 'unavailable') {
      this.#held = { kind: 'none' }
      return opened.refusal
    }
    this.#held = opened
    if (opened.kind === 'open') {
      opened.desk.onChanged(({ tables, head }) => {
        this.#options.tell({ v: wireVersion, topic: 'changed', tables: [...tables], head })
      })
    }
    return null
  }

  chooseActor(actor: Actor): void {
    this.#actor = actor
    this.tellState()
  }

  tellState(): void {
    this.#options.tell({ v: wireVersion, topic: 'state', state: this.state })
  }

  /** Makes the store level with the open journal; nothing to do while no folder is open. */
  async level(store: Store): Promise<void> {
    await this.open?.catchUp(store)
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#letGo())
  }

  /** Opening and closing take turns: there is one store, and it holds one folder. */
  #inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const result = this.#turn.then(act)
    this.#turn = result.catch(() => undefined)
    return result
  }

  async #letGo(): Promise<void> {
    const held = this.#held
    this.#held = { kind: 'none' }
    if (held.kind === 'open') await held.desk.close()
    if (held.kind === 'recovery') await held.found.close()
  }
}

/** What every action answers while no folder is open. */
export const noFolder = refuse('window.noFolder')
