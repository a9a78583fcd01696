import fs from 'node:fs'

/** Sums what all parts of a test run found, for the one line at its end. */
export function createTally() {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  return {
    sum,
    add({ passed = 0, failed = 0, skipped = 0 }) {
      sum.passed += passed
      sum.failed += failed
      sum.skipped += skipped
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
    return { failed: 1 }
  }
  const broken = report.testResults.filter((result) => result.status === 'failed' && result.assertionResults.length === 0)
  const failed = report.numFailedTests + broken.length
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && (exitCode !== 0 || report.numPassedTests === 0) ? 1 : failed,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }
}
