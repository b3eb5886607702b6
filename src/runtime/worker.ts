/**
 * Wake-ups between processes, on graphile-worker in the same database. A wake-up says only that
 * somebody should look: what is due, in which order and for whom stands in rows of ours, by our
 * clock. So one that is lost with its process costs no more than the wait for the next slow look.
 * Nothing uses its queues: the lock of a killed process on one would hold for hours.
 */
import type { LogFunctionFactory, Runner } from 'graphile-worker'
import pg from 'pg'
import { type Log, stackOf } from '../base/log.ts'
import type { Connection, Database, Db } from './db/database.ts'
import { sql } from './db/sql.ts'

export type Task = {
  name: string
  /** Looks at what the wake-up names. May run twice, and at once with itself. */
  run(payload: unknown): Promise<void> | void
  /** Does everything that is due now, to its end. */
  sweep(): Promise<void>
}

export type Worker = {
  /** Has some process run the task soon, once however often it is woken under one key. */
  wake(task: string, key: string, payload: object): void
  /** Begins to run the tasks here, also again after the database was away for long. */
  start(): Promise<void>
  /** Everything that was woken is told to others, everything that is due is done here. */
  run(): Promise<void>
  /** Takes no more; what runs has a moment to end. */
  close(): Promise<void>
}

type Parts = {
  connection: Connection
  db: Database
  log: Log
  tasks: readonly Task[]
}

/** Wake-ups of one moment go together. */
const GATHER_MS = 20
const CONCURRENT = 8
const POOL_SIZE = 4
/** Others may have jobs in the table; ours are looked at by NOTIFY, and this often in case. */
const POLL_MS = 5_000

export function makeWorker(parts: Parts): Worker {
  const { db, log, tasks } = parts
  const woken = new Map<string, { task: string; payload: object }>()
  let timer: NodeJS.Timeout | null = null
  let telling: Promise<void> = Promise.resolve()
  let running: Running | null = null
  let starting: Promise<void> | null = null
  let closed = false

  const tellOthers = async () => {
    const all = [...woken]
    woken.clear()
    for (const [key, { task, payload }] of all) await addJob(db, { key, task, payload })
  }
  const flush = (): Promise<void> => {
    if (timer) clearTimeout(timer)
    timer = null
    telling = telling
      .then(tellOthers)
      .catch(error =>
        log.warn({ error: stackOf(error) }, 'nobody was woken; the next look does it'),
      )
    return telling
  }
  const begin = async () => {
    const begun = await listen(parts)
    running = begun
    const ended = (error?: unknown) => {
      if (running !== begun) return
      running = null
      log.warn({ error: stackOf(error ?? 'ended') }, 'wake-ups are not heard for a while')
      void begun.pool.end()
    }
    begun.runner.promise.then(() => ended(), ended)
  }
  return {
    wake: (task, key, payload) => {
      if (closed) return
      woken.set(`${task}/${key}`, { task, payload })
      timer ??= setTimeout(flush, GATHER_MS)
    },
    start: () => {
      if (!closed && !running)
        starting ??= begin().finally(() => {
          starting = null
        })
      return starting ?? Promise.resolve()
    },
    run: async () => {
      await flush()
      for (const task of tasks) await task.sweep()
    },
    close: async () => {
      await flush()
      closed = true
      await starting?.catch(() => {})
      const last = running
      running = null
      await last?.runner.stop()
      await last?.pool.end()
    },
  }
}

type Running = { runner: Runner; pool: pg.Pool }

async function listen({ connection, log, tasks }: Parts): Promise<Running> {
  const pool = new pg.Pool({ ...connection, max: POOL_SIZE })
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  // Read when it is used: most commands and tests have no use for it.
  const graphile = await import('graphile-worker')
  const begun = graphile.run({
    pgPool: pool,
    taskList: Object.fromEntries(tasks.map(({ name, run }) => [name, run])),
    concurrency: CONCURRENT,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    parsedCronItems: [],
    logger: new graphile.Logger(quietly(log)),
  })
  const runner = await begun.catch(async error => {
    await pool.end()
    throw error
  })
  return { runner, pool }
}

type Woken = { key: string; task: string; payload: object }

/** One that is running, or whose process died, keeps its row and loses its key to this one. */
async function addJob(db: Database, { key, task, payload }: Woken): Promise<void> {
  await db.writer().alone(sql`
    SELECT id FROM graphile_worker.add_job(${task}::text, ${JSON.stringify(payload)}::json,
      job_key => ${key}::text, max_attempts => 3)`)
}

/** Removes what processes that died had begun, which nobody runs any more. */
export async function forgetDeadWakeUps(db: Db): Promise<void> {
  await db.query(sql`
    DELETE FROM graphile_worker._private_jobs WHERE attempts >= max_attempts AND key IS NULL`)
}

/** Errors may hold values, so only the sentence of graphile-worker itself is kept. */
const quietly =
  (log: Log): LogFunctionFactory =>
  () =>
  (level, message) => {
    if (level === 'error') log.warn({ worker: message }, 'a wake-up failed')
    else log.debug({ worker: message }, 'worker')
  }
