/** Counts tests from vitest's JSON report, names what failed, and words the closing line. */

export type Counts = { passed: number; failed: number; skipped: number }

/** The parts of vitest's JSON report that are counted. */
type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: File[]
}

type File = {
  name: string
  status: string
  assertionResults: { status: string; fullName: string }[]
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
  const failed = report.numFailedTests + report.testResults.filter(isBroken).length
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** A line for each test that failed, and for each file that failed outside of its tests. */
export function failures(report: Report): string[] {
  return report.testResults.flatMap(file => {
    if (isBroken(file)) return [`FAIL ${file.name}`]
    const failed = file.assertionResults.filter(one => one.status === 'failed')
    return failed.map(one => `FAIL ${file.name} > ${one.fullName}`)
  })
}

/** Whether a file failed outside of its tests. */
function isBroken({ status, assertionResults }: File): boolean {
  return status === 'failed' && assertionResults.every(one => one.status !== 'failed')
}

export function closingLine({ passed, failed, skipped }: Counts): string {
  const counted = `${passed} passed, ${failed} failed`
  return skipped > 0 ? `${counted}, ${skipped} skipped` : counted
}
