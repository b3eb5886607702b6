import pg from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { boot, type Harness } from '../../test/harness.ts'
import type { Log } from '../base/log.ts'
import { WORKER_SCHEMA } from './db/migrate-worker.ts'
import { forgetDeadWakeUps, makeWorker, type Task } from './worker.ts'

let punctual: Harness
beforeAll(async () => {
  punctual = await boot()
})
afterAll(() => punctual.close())

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} } as unknown as Log

/** A worker with one task, which tells what it was run with. */
function scene(run: Task['run'] = () => {}, name = 'look') {
  const ran: unknown[] = []
  const heard = new Set<() => void>()
  const { connection } = punctual
  const worker = makeWorker({
    connection,
    db: punctual.running.db,
    log: quiet,
    tasks: [
      {
        name,
        run: async payload => {
          ran.push(payload)
          for (const tell of heard) tell()
          await run(payload)
        },
        sweep: async () => {},
      },
    ],
  })
  onTestFinished(() => worker.close())
  const until = (count: number) =>
    new Promise<void>(resolve => {
      const tell = () => ran.length >= count && resolve()
      heard.add(tell)
      tell()
    })
  return { worker, ran, until }
}

const jobs = () =>
  punctual.sql<{ key: string | null; locked_by: string | null }>(
    'SELECT key, locked_by FROM graphile_worker._private_jobs ORDER BY id',
  )

test('the schema is that of the version that is installed, and is asked for once', async () => {
  const [row] = await punctual.sql('SELECT max(id) AS last FROM graphile_worker.migrations')
  expect(row?.last).toBe(WORKER_SCHEMA)
})

test('whoever is woken under one key runs once, in another process', async () => {
  const [one, two] = [scene(), scene()]
  for (let nth = 0; nth < 5; nth++) one.worker.wake('look', 'a', { nth })
  one.worker.wake('look', 'b', { nth: 9 })
  await one.worker.run()
  expect((await jobs()).map(({ key }) => key)).toEqual(['look/a', 'look/b'])
  expect(one.ran).toEqual([])
  await two.worker.start()
  await two.until(2)
  expect(two.ran).toEqual(expect.arrayContaining([{ nth: 4 }, { nth: 9 }]))
  await two.worker.close()
  expect(await jobs()).toEqual([])
})

test('a process that died with a wake-up keeps no other from running', async () => {
  const { worker, ran, until } = scene()
  worker.wake('look', 'dead', { nth: 1 })
  await worker.run()
  await punctual.sql(
    `UPDATE graphile_worker._private_jobs
     SET locked_by = 'a process that was killed', locked_at = now(), attempts = 1`,
  )
  await worker.start()
  worker.wake('look', 'dead', { nth: 2 })
  await until(1)
  expect(ran).toEqual([{ nth: 2 }])
  await worker.close()
  expect(await jobs()).toEqual([{ key: null, locked_by: 'a process that was killed' }])
  await forgetDeadWakeUps(punctual.running.db)
  expect(await jobs()).toEqual([])
})

test('what is woken while it runs runs again', async () => {
  const first = Promise.withResolvers<void>()
  let count = 0
  const { worker, ran, until } = scene(async () => {
    count += 1
    if (count === 1) await first.promise
  })
  await worker.start()
  worker.wake('look', 'again', { nth: 1 })
  await until(1)
  worker.wake('look', 'again', { nth: 2 })
  await until(2)
  first.resolve()
  expect(ran).toEqual([{ nth: 1 }, { nth: 2 }])
})

test('nobody hears of it in a database that is away; nothing is thrown', async () => {
  const { worker } = scene()
  await punctual.outage(async () => {
    worker.wake('look', 'away', {})
    await worker.run()
  })
  const client = new pg.Client(punctual.connection)
  await client.connect()
  await client.end()
})
