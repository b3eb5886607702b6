/** How a process that was started part by part is stopped. */
import { type Log, stackOf } from '../base/log.ts'

/** What stops the parts, in the order in which they were started. */
export type Undo = (() => Promise<unknown>)[]

/** The last one first; one that fails is told, and keeps no other from it. */
export async function stopAll(undo: Undo, log: Log): Promise<void> {
  while (undo.length > 0) {
    await undo
      .pop()?.()
      .catch(error => log.warn({ error: stackOf(error) }, 'a part did not stop in order'))
  }
}
