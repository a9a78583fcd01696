import fs from 'node:fs'
import path from 'node:path'

/** Sums what all parts of a test run found, for the one line at its end. */
export function createTally() {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  const failures = []
  return {
    sum,
    /** What failed, in words: said again before the last line, where who reads only the end of a long run finds it. */
    failures,
    add({ passed = 0, failed = 0, skipped = 0, failures: found = [] }) {
      sum.passed += passed
      sum.failed += failed
      sum.skipped += skipped
      failures.push(...found)
    },
    line: () => `${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`,
  }
}

/**
 * What a vitest run found, from its JSON report and its exit code. A file that did not load, an error outside of any test,
 * a run without a report or without a passed test counts as one failure, so that nothing can fail unseen.
 */
export function readVitestReport(file, exitCode) {
  let report
  try {
    report = JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return { failed: 1, failures: [`${path.basename(file)}: the run ended without a report`] }
  }
  const broken = report.testResults.filter((result) => result.status === 'failed' && result.assertionResults.length === 0)
  const failed = report.numFailedTests + broken.length
  const outside = failed === 0 && (exitCode !== 0 || report.numPassedTests === 0)
  return {
    passed: report.numPassedTests,
    failed: outside ? 1 : failed,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    failures: [...report.testResults.flatMap(failuresOf), ...(outside ? ['an error outside of any test'] : [])],
  }
}

const firstLines = (text) => (text ?? '').split('\n').slice(0, 6).join('\n    ')

function failuresOf({ name, status, message, assertionResults }) {
  const tests = assertionResults.filter((test) => test.status === 'failed')
  if (tests.length === 0) return status === 'failed' ? [`${name}\n    ${firstLines(message)}`] : []
  return tests.map(({ fullName, failureMessages }) => `${name}: ${fullName}\n    ${firstLines(failureMessages?.[0])}`)
}
