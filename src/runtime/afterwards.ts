/**
 * Work that nobody waits for, one after the other: an answer is not to show, by how long it takes,
 * whether there was any.
 */
import { type Log, stackOf } from '../base/log.ts'

export type Afterwards = {
  post(work: () => Promise<void>): void
  /** Waits for all that was posted. */
  run(): Promise<void>
}

export function makeAfterwards(log: Log): Afterwards {
  let working: Promise<void> = Promise.resolve()
  return {
    post: work => {
      working = working
        .then(work)
        .catch(error => log.warn({ error: stackOf(error) }, 'what was to follow a request failed'))
    },
    run: () => working,
  }
}
