import { expect, test } from 'vitest'
import { closingLine, countTests, failures, readReport } from './closing.ts'

const report = (text: object) => readReport(() => JSON.stringify(text))
const file = (status: string, ...tests: string[]) => ({
  name: 'some.test.ts',
  status,
  assertionResults: tests.map(one => ({ status: one, fullName: `${one} as it is` })),
})

test('counts what ran, and skipped and planned tests together', () => {
  const counts = countTests(
    report({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }),
    1,
  )
  expect(closingLine(counts)).toBe('7 passed, 1 failed, 3 skipped')
  expect(closingLine(countTests(report({ numPassedTests: 7 }), 0))).toBe('7 passed, 0 failed')
})

test('a file that fails before its tests is one failure; a failed test is not two', () => {
  const testResults = [file('failed'), file('failed', 'failed', 'passed'), file('passed', 'passed')]
  const counts = countTests(report({ numPassedTests: 2, numFailedTests: 1, testResults }), 1)
  expect(counts.failed).toBe(2)
})

test('what failed is named by its file and its test', () => {
  const testResults = [file('failed'), file('failed', 'failed', 'passed'), file('passed', 'passed')]
  expect(failures(report({ testResults }))).toEqual([
    'FAIL some.test.ts',
    'FAIL some.test.ts > failed as it is',
  ])
})

test('a run that ends badly is never reported as good', () => {
  expect(countTests(report({ numPassedTests: 7 }), 1).failed).toBe(1)
  const nothing = readReport(() => {
    throw new Error('no such file')
  })
  expect(closingLine(countTests(nothing, 137))).toBe('0 passed, 1 failed')
})
