/** A process that is stopped in the middle of many mails. */
import { afterAll, expect, test, vi } from 'vitest'
import { type Mailer, NotSent } from '../../src/runtime/mail/mailer.ts'
import { makePost } from '../../src/runtime/net/post.ts'
import { deskOf, monday } from '../desk.ts'
import { boot } from '../harness.ts'

afterAll(() => vi.useRealTimers())

const MINUTE_MS = 60_000

test('ends with those that are under way; the others are sent by another', async () => {
  // Of jobs that begin again and again.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const [begun, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let isAway = true
  let sent = 0
  const mailer: Mailer = {
    send: async () => {
      if (isAway) throw new NotSent('away', 'nobody listens')
      sent += 1
      begun.resolve()
      await held.promise
    },
    close: async () => {},
  }
  const deliveriesEnd = Promise.withResolvers<void>()
  const post = { ...makePost({ allowPrivate: true }), close: deliveriesEnd.resolve }
  const h = await boot({ worker: 'on' }, { mailer, post })
  const desk = deskOf(h)
  const ada = await desk.host()
  for (const hour of [10, 11, 12, 13, 14]) await desk.booked(ada, monday(`${hour}:00`))
  await h.settle()
  isAway = false
  h.clock.advance(5 * MINUTE_MS)
  vi.advanceTimersByTime(MINUTE_MS)
  await begun.promise
  const closed = h.running.close()
  // They do not wait for a mail server that hangs.
  await deliveriesEnd.promise
  held.resolve()
  await closed
  const mails = await h.sql<{ status: string; count: number }>(
    `SELECT status, count(*)::int FROM mails WHERE kind <> 'reminder' GROUP BY status`,
  )
  expect(Object.fromEntries(mails.map(({ status, count }) => [status, count]))).toEqual({
    sent: 5,
    queued: 5,
  })
  expect(sent).toBe(5)
  await h.close()
})
