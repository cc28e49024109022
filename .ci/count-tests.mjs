import { readFileSync } from 'node:fs'

/* Prints the closing line of a run. Arguments: vitest's JSON report, and how many other steps failed. */
const [file, others = '0'] = process.argv.slice(2)
const { passed, failed, skipped } = countsOf(file)
console.log(`${passed} passed, ${failed + Number(others)} failed, ${skipped} skipped`)

function countsOf(path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'))
    /* A test file that does not load has no tests to count, but has failed. */
    const unloaded = report.testResults.filter(
      (one) => one.status === 'failed' && one.assertionResults.length === 0,
    )
    const failed = report.numFailedTests + unloaded.length
    return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
