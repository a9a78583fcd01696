import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTally, readVitestReport } from '../../../scripts/testing/tally.mjs'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tally-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function report(value: object): string {
  const file = path.join(folder, 'report.json')
  writeFileSync(
    file,
    JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [], ...value }),
  )
  return file
}

test('the last line sums all parts', () => {
  const tally = createTally()
  tally.add({ passed: 3, failed: 1 })
  tally.add({ passed: 2, skipped: 4 })
  expect(tally.line()).toBe('5 passed, 1 failed, 4 skipped')
})

test('a report is counted by its tests', () => {
  const file = report({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 })
  expect(readVitestReport(file, 1)).toMatchObject({ passed: 7, failed: 2, skipped: 2 })
})

test('a test file that did not load is a failure', () => {
  const broken = { status: 'failed', assertionResults: [] }
  expect(readVitestReport(report({ numPassedTests: 7, testResults: [broken] }), 1)).toMatchObject({ passed: 7, failed: 1 })
})

test('an error outside of any test is a failure', () => {
  expect(readVitestReport(report({ numPassedTests: 7 }), 1)).toMatchObject({ passed: 7, failed: 1 })
})

test('a run without a report is a failure, and so is one that found no test', () => {
  expect(readVitestReport(path.join(folder, 'none.json'), 0)).toMatchObject({ failed: 1 })
  expect(readVitestReport(report({}), 0)).toMatchObject({ passed: 0, failed: 1, skipped: 0 })
})

test('what failed is kept in words, with its file and the first lines of why', () => {
  const testResults = [
    {
      name: 'a.test.ts',
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'it holds' },
        { status: 'failed', fullName: 'it breaks', failureMessages: ['expected 1\nto be 2'] },
      ],
    },
    { name: 'b.test.ts', status: 'failed', message: 'it does not load', assertionResults: [] },
  ]
  const { failures = [] } = readVitestReport(report({ numPassedTests: 1, numFailedTests: 1, testResults }), 1)
  expect(failures).toEqual(['a.test.ts: it breaks\n    expected 1\n    to be 2', 'b.test.ts\n    it does not load'])
  const tally = createTally()
  tally.add({ failed: 1, failures })
  expect(tally.failures).toEqual(failures)
})
