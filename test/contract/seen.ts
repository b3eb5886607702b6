/** Notes which replies the tests have met, so that a declared one that nobody met is found. */
import { appendFileSync } from 'node:fs'

const file = process.env.PUNCTUAL_SEEN_REPLIES
const noted = new Set<string>()

/** For `onReply` of a booted product. Without PUNCTUAL_SEEN_REPLIES it does nothing. */
export function recordReply(operationId: string, status: number): void {
  const line = `${operationId} ${status}\n`
  if (!file || noted.has(line)) return
  noted.add(line)
  // One short write in append mode: files of many test processes do not mix lines.
  appendFileSync(file, line)
}
