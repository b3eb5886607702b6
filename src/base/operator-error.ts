/**
 * Something that whoever runs Punctual has to mend: a bad option, a taken data folder, a database
 * that does not answer. The message is one sentence that says what to do; it is printed without a
 * stack and the process ends with status 1.
 */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}
