/** How the command line ends (design, section 8). */
export const exitCodes = {
  done: 0,
  /** A command, a query or the whole request was refused; nothing was lost. */
  refused: 1,
  /** The request itself makes no sense: an unknown verb, a script that is no script. */
  usage: 2,
  /** The folder is damaged; nothing was written. */
  damaged: 3,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
