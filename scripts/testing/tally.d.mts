export interface Found {
  readonly passed?: number
  readonly failed?: number
  readonly skipped?: number
}
export declare function createTally(): {
  readonly sum: { passed: number; failed: number; skipped: number }
  add(found: Found): void
  line(): string
}
export declare function readVitestReport(file: string, exitCode: number): Found
