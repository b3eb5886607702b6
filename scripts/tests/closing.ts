/** Counts tests from vitest's JSON report and words the closing line. */

export type Counts = { passed: number; failed: number; skipped: number }

/** The parts of vitest's JSON report that are counted. */
type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

const NOTHING: Report = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
}

/** The report, or an empty one when vitest ended before it wrote any. */
export function readReport(read: () => string): Report {
  try {
    return { ...NOTHING, ...JSON.parse(read()) }
  } catch {
    return NOTHING
  }
}

/**
 * What ran. A file that failed outside of its tests counts as one failure, and so does a run that
 * ended badly (`status` other than 0) for no reason the report knows.
 */
export function countTests(report: Report, status: number): Counts {
  const brokenFiles = report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.every(one => one.status !== 'failed'),
  )
  const failed = report.numFailedTests + brokenFiles.length
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

export function closingLine({ passed, failed, skipped }: Counts): string {
  const counted = `${passed} passed, ${failed} failed`
  return skipped > 0 ? `${counted}, ${skipped} skipped` : counted
}
