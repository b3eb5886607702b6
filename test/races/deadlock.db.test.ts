/**
 * Appointments that each let go of what the next one wants, and then want it: the database finds
 * that they wait for each other, ends one, and that one begins again.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Refusal } from '../../src/base/refusal.ts'
import { reschedule } from '../../src/bookings/reschedule.ts'
import { type Database, openDatabase, type Tx, type Writer } from '../../src/runtime/db/database.ts'
import { makeRuleBook } from '../../src/windows/read-rules.ts'
import { boot, type Harness } from '../harness.ts'
import { times } from './booker.ts'
import { openHost } from './host.ts'
import { broken } from './kept.ts'
import { overHttp } from './over-http.ts'

let h: Harness
let db: Database
beforeAll(async () => {
  h = await boot()
  const [found] = await h.sql<{ name: string }>('SELECT current_database() AS name')
  await h.sql(`ALTER DATABASE ${found?.name} SET deadlock_timeout = '20ms'`)
  db = openDatabase(h.connection)
})
afterAll(async () => {
  await db.close()
  await h.close()
})

/** Resolves for all once so many have come. */
function meeting(count: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let left = count
  return () => {
    left -= 1
    if (left === 0) resolve()
    return promise
  }
}

/** A writer that, at its first try, waits after its time is free until the others have done so. */
function meetingWriter(meet: () => Promise<void>, onTry: () => void): Writer {
  let tries = 0
  const inside = (tx: Tx): Tx => ({
    ...tx,
    query: async query => {
      const rows = await tx.query(query)
      const isFreed = /^\s*DELETE FROM host_blocks\s+WHERE/.test(query.text)
      if (isFreed && tries === 1) await meet()
      return rows as never
    },
  })
  return {
    ...db.writer(),
    transaction: work =>
      db.transaction(tx => {
        tries += 1
        onTry()
        return work(inside(tx))
      }),
  }
}

test.each([2, 3, 5])('%i in a ring: all are refused, and all stay where they were', async count => {
  const by = overHttp(h)
  const { userId, typeId } = await openHost(h)
  const starts = times(count, nth => `2027-03-01T0${nth}:00:00Z`)
  const ids: string[] = []
  for (const start of starts) ids.push((await by.book({ typeId, start })).id)
  await by.close()

  let tries = 0
  const meet = meeting(count)
  const product = { db, ruleBook: makeRuleBook(), secretKeys: [], relay, whyNot: () => null }
  const ends = await Promise.allSettled(
    ids.map((id, nth) => {
      const startMs = Date.parse(starts[(nth + 1) % count] ?? '')
      const { companyId } = h.company
      const wish = { companyId, id, startMs, ignoreAvailability: false, nowMs: h.clock.now() }
      const writer = meetingWriter(meet, () => {
        tries += 1
      })
      return reschedule(product, writer, wish)
    }),
  )
  expect(ends.map(end => (end.status === 'rejected' ? end.reason : end.value))).toEqual(
    ids.map(() => new Refusal('slot_taken', { reason: 'slot_taken' })),
  )
  expect(tries).toBeGreaterThan(count)
  const kept = await h.sql<{ at: Date }>(
    'SELECT starts_at AS at FROM appointments WHERE host_id = $1 ORDER BY at',
    [userId],
  )
  expect(kept.map(({ at }) => at)).toEqual(starts.map(start => new Date(start)))
  expect(await broken(h, userId)).toEqual({})
})

const relay = { wake: () => {} }
