import type { Language } from '#core/text/language'

/** What the command line talks to: the process's own streams, or a test's lists. */
export interface Terminal {
  /** One line of the result, for a program or a person that reads on. */
  print(line: string): void
  /** One line for the person only. */
  complain(line: string): void
  /** The lines of standard input. */
  input(): AsyncIterable<string>
}

/** A terminal together with the language in which it is spoken to. */
export interface Speaker {
  readonly terminal: Terminal
  readonly language: Language
}
