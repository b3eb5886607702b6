/**
 * When questions are asked again: all of them every other second, those of a company soon after it
 * is woken. However long they take, it is a quarter of the time at most.
 */
import { stopwatch } from '../../base/clock.ts'

const EVERY_MS = 2_000
/** What happens at one moment is one change. */
const GATHER_MS = 100
/** Rest after work, as a multiple of it. */
const REST = 3

export type Rounds = {
  start(): void
  /** Until `start`: nobody asks. */
  pause(): void
  wake(companyId: string): void
  /** One round of all, now. */
  run(): Promise<void>
  /** Resolves when a round that is under way has ended. */
  stop(): Promise<void>
}

/** `ask` asks those of the companies that are meant, and never throws. */
export function makeRounds(
  ask: (isMeant: (companyId: string) => boolean) => Promise<void>,
): Rounds {
  const woken = new Set<string>()
  let wokenAtMs = 0
  let allAtMs = 0
  let restUntilMs = 0
  let isGoing = false
  let working: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined

  const queue = (work: () => Promise<void>): Promise<void> => {
    const done = (working ?? Promise.resolve()).then(work).finally(() => {
      if (working === done) working = null
      plan()
    })
    working = done
    return done
  }
  const round = () =>
    queue(async () => {
      const beganMs = stopwatch()
      const isAll = beganMs >= allAtMs
      const companies = new Set(woken)
      woken.clear()
      await ask(companyId => isAll || companies.has(companyId))
      const endedMs = stopwatch()
      restUntilMs = endedMs + REST * (endedMs - beganMs)
      if (isAll) allAtMs = endedMs + EVERY_MS
    })
  const plan = () => {
    clearTimeout(timer)
    if (!isGoing || working) return
    const dueMs = woken.size > 0 ? Math.min(wokenAtMs + GATHER_MS, allAtMs) : allAtMs
    timer = setTimeout(round, Math.max(dueMs, restUntilMs) - stopwatch())
  }
  return {
    start: () => {
      isGoing = true
      allAtMs = stopwatch() + EVERY_MS
      plan()
    },
    pause: () => {
      isGoing = false
      woken.clear()
      clearTimeout(timer)
    },
    wake: companyId => {
      if (!isGoing) return
      if (woken.size === 0) wokenAtMs = stopwatch()
      woken.add(companyId)
      plan()
    },
    run: () => queue(() => ask(() => true)),
    stop: async () => {
      isGoing = false
      clearTimeout(timer)
      await working
    },
  }
}
