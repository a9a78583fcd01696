import { test } from 'vitest'
import { simulate } from '../faults/simulator'

// A process was killed after it made the month's file and before the file's name was flushed. The next one found the empty file, took
// its name for safe, and acknowledged records into it; the power cut took the file away.
test('what is acknowledged into a file that a killed process had just made survives a power cut', async () => {
  await simulate(953175, [
    { kind: 'kill', afterOperations: 8 },
    { kind: 'append', commands: 1, days: 0 },
    { kind: 'powerCut', afterOperations: 9 },
    { kind: 'append', commands: 1, days: 0 },
    { kind: 'append', commands: 1, days: 0 },
    { kind: 'close' },
    { kind: 'append', commands: 1, days: 0 },
  ])
})
