export interface Found {
  readonly passed?: number
  readonly failed?: number
  readonly skipped?: number
  /** What failed, in words. */
  readonly failures?: readonly string[]
}
export declare function createTally(): {
  readonly sum: { passed: number; failed: number; skipped: number }
  readonly failures: readonly string[]
  add(found: Found): void
  line(): string
}
export declare function readVitestReport(file: string, exitCode: number): Found
