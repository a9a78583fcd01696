import type { Actor } from '#core/desk/actor'
import type { Refusal } from '#core/desk/refusals/refusal'
import { queries } from '#core/desk/registry'
import { sayRefusal } from '#core/desk/refusals/sayRefusal'
import type { Instant } from '#core/desk/rows/time'
import type { Outcome } from '#main/desk/desk'
import type { OpenDesk } from '#main/wiring/openDesk'
import type { Speaker } from '../terminal'
import { complain, type Word } from '../words'
import { effects } from './effects'
import { firstDifference } from './matches'
import { fillReferences, UnknownReference, valueAtPath } from './references'
import { actorOf, type Note, readScriptLine, type Step } from './scriptLine'

/** What a script runs on: an open folder with what only a practice folder allows. */
export interface ScriptDesk {
  readonly zone: string
  /** Moves the clock; null in an office's folder, whose clock is the real one. */
  readonly moveClock: ((moment: Instant) => void) | null
  readonly opened: OpenDesk
}

export interface ScriptOptions {
  readonly actor: Actor
  /** End at the first line that is refused. */
  readonly stop: boolean
  /** Told of every note of the script. */
  readonly onNote: (note: Note) => void
}

export interface ScriptRan {
  readonly steps: number
  /** Lines that were refused, or answered otherwise than the script expects. */
  readonly refused: number
  /** True when a line could not be read or carried out at all; the run ended there. */
  readonly broken: boolean
}

/** Runs a script line by line, each to its end before the next, and prints one JSON reply a line. */
export async function runScript(
  lines: AsyncIterable<string>,
  on: ScriptDesk,
  options: ScriptOptions,
  speaker: Speaker,
): Promise<ScriptRan> {
  const run = new Run(on, options, speaker)
  let line = 0
  for await (const text of lines) {
    line += 1
    const goesOn = await run.line(text, line)
    if (!goesOn) break
  }
  return { steps: run.steps, refused: run.refused, broken: run.broken }
}

class Run {
  steps = 0
  refused = 0
  broken = false
  readonly #saved = new Map<string, unknown>()

  constructor(
    private readonly on: ScriptDesk,
    private readonly options: ScriptOptions,
    private readonly speaker: Speaker,
  ) {}

  /** False ends the run. */
  async line(text: string, line: number): Promise<boolean> {
    const read = readScriptLine(text)
    switch (read.kind) {
      case 'empty':
        return true
      case 'note':
        this.options.onNote(read.note)
        return true
      case 'wrong':
        return this.#break('badLine', { line, problem: read.problem })
      case 'step':
        return this.#step(read.step, line)
    }
  }

  async #step(step: Step, line: number): Promise<boolean> {
    const { opened, moveClock } = this.on
    if (step.at !== undefined) {
      if (moveClock === null) return this.#break('practiceOnly', { line, what: 'at' })
      moveClock(step.at)
    }
    let input: unknown
    let actor: Actor | null
    try {
      input = fillReferences(step.input, this.#saved)
      actor = actorOf(fillReferences(step.actor, this.#saved), this.options.actor)
    } catch (error) {
      if (error instanceof UnknownReference) return this.#break('unknownName', { line, name: error.reference })
      throw error
    }
    if (actor === null) return this.#break('badActor', { line })
    const effect = effects.get(step.name)
    if (effect?.practiceOnly === true && !opened.folder.practice) return this.#break('practiceOnly', { line, what: step.name })
    const outcome = effect
      ? await effect.run(opened, actor, input)
      : queries.has(step.name)
        ? await opened.desk.query(actor, step.name, input)
        : await opened.desk.execute(actor, step.name, input)
    this.steps += 1
    this.speaker.terminal.print(JSON.stringify(this.#told(outcome)))
    const fits = this.#asExpected(step, outcome, line)
    if (!fits) this.refused += 1
    try {
      if (outcome.ok) this.#save(step, outcome.reply)
    } catch (error) {
      if (error instanceof UnknownReference) return this.#break('unknownName', { line, name: error.reference })
      throw error
    }
    return fits || !this.options.stop
  }

  #told(outcome: Outcome): unknown {
    if (outcome.ok) return { ok: true, reply: outcome.reply }
    const { what, clause, next } = sayRefusal(outcome.refusal, this.speaker.language, this.on.zone)
    return { ok: false, refusal: { code: outcome.refusal.code, what, clause, next } }
  }

  #asExpected({ expect }: Step, outcome: Outcome, line: number): boolean {
    if (expect === undefined) return outcome.ok
    const difference = differenceFrom(expect, outcome)
    if (difference === null) return true
    complain(this.speaker, 'unexpected', { line, difference })
    return false
  }

  #save({ save }: Step, reply: unknown): void {
    for (const [name, path] of Object.entries(save ?? {})) {
      // Paths begin with the word `reply`, as it is printed; `reply` alone saves all of it.
      this.#saved.set(name, valueAtPath({ reply }, path))
    }
  }

  #break(word: Word, facts: Readonly<Record<string, string | number>>): false {
    this.broken = true
    complain(this.speaker, word, facts)
    return false
  }
}

function differenceFrom(expect: NonNullable<Step['expect']>, outcome: Outcome): string | null {
  if ('reply' in expect) {
    return outcome.ok ? firstDifference(expect.reply, outcome.reply) : `it was refused: ${outcome.refusal.code}`
  }
  if (outcome.ok) return `expected the refusal ${expect.refused}, and it was done`
  const { code } = outcome.refusal
  if (code !== expect.refused) return `expected the refusal ${expect.refused}, got ${code}`
  const clause = clauseOf(outcome.refusal)
  return expect.clause === undefined || expect.clause === clause ? null : `expected the clause ${expect.clause}, got ${clause}`
}

const clauseOf = (refusal: Refusal): string => refusal.cite?.clause.ko ?? ''
