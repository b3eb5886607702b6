/** Work that is done again and again while the process runs. */
import { type Log, stackOf } from '../base/log.ts'

export type Job = { name: string; everySec: number; run: () => Promise<void> }

export type Jobs = {
  start(jobs: readonly Job[]): void
  /** No job begins after this; resolves when those under way have ended. */
  stop(): Promise<void>
}

/** A job that fails is logged and runs again when it is next due; it never overtakes itself. */
export function makeJobs(log: Log): Jobs {
  const timers: NodeJS.Timeout[] = []
  const underWay = new Map<Job, Promise<void>>()
  const run = (job: Job) => {
    if (underWay.has(job)) return
    const done = job
      .run()
      .catch(error => log.warn({ error: stackOf(error), job: job.name }, 'a job failed'))
      .finally(() => underWay.delete(job))
    underWay.set(job, done)
  }
  return {
    start: jobs => {
      for (const job of jobs) timers.push(setInterval(run, job.everySec * 1000, job))
    },
    stop: async () => {
      for (const timer of timers) clearInterval(timer)
      await Promise.all(underWay.values())
    },
  }
}
