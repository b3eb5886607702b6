/** What must hold at every seam, in production too. The `Error` names what was broken. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Assertion failed: ${message}`)
}
