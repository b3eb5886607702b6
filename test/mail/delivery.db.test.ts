/** Mails and a real SMTP server that takes, defers, refuses, drops, hangs or is away. */
import { spawn } from 'node:child_process'
import { afterEach, expect, test } from 'vitest'
import { makeSending } from '../../src/notifications/send.ts'
import { smtpMailer } from '../../src/runtime/mail/mailer.ts'
import { deskOf, GUEST, monday } from '../desk.ts'
import { boot, type Harness, TEST_NOW } from '../harness.ts'
import { ada, desk, h, office, openFrontDeskWithOffice } from './front-desk.ts'
import { freePort, openPostOffice } from './post-office.ts'

openFrontDeskWithOffice()
afterEach(async () => {
  office.behave('take')
  await h.settle()
  office.taken.length = 0
  office.tried.length = 0
})

const MINUTE_MS = 60_000
const toGuest = () => office.taken.filter(({ to }) => to === GUEST.email)
const mailsOf = (id: string) =>
  h.sql<{ kind: string; status: string; tries: number; error: string | null }>(
    `SELECT kind, status, tries, error FROM mails
     WHERE subject_id = $1 AND role = 'attendee' AND kind <> 'reminder' ORDER BY position, id`,
    [id],
  )

test('a booking is confirmed to the attendee and told to the host', async () => {
  const id = await desk.booked(ada, monday('09:00'))
  await h.settle()
  const [{ mail } = { mail: null }] = toGuest()
  expect(mail?.from?.text).toBe('"Acme" <bookings@acme.example>')
  expect(mail?.to).toMatchObject({ text: '"Grace Hopper" <grace@example.com>' })
  expect(mail?.replyTo?.text).toMatch(/^"Ada Byron" <host\d+@example.com>$/)
  expect(mail?.subject).toContain('Your meeting is booked')
  expect(mail?.text).toContain('Monday, December 7, 2026')
  expect(mail?.text).toContain(`/appointment/${id}?secret=`)
  expect(mail?.html).toContain('Monday, December 7, 2026')
  expect(office.taken).toHaveLength(2)
})

test('what is deferred is tried again with growing pauses, and arrives once', async () => {
  office.behave('defer', GUEST.email)
  const id = await desk.booked(ada, monday('09:00'))
  await h.settle()
  const tries: number[] = []
  for (let minute = 1; minute <= 9; minute++) {
    const [mail] = await mailsOf(id)
    tries.push(mail?.tries ?? 0)
    h.clock.advance(MINUTE_MS)
    await h.settle()
  }
  // Tried at once, after 1, after 2 more and after 5 more minutes.
  expect(tries).toEqual([1, 2, 2, 3, 3, 3, 3, 3, 4])
  expect(await mailsOf(id)).toMatchObject(
    [{ status: 'queued', error: /451/ }].map(one => ({
      ...one,
      error: expect.stringMatching(one.error),
    })),
  )
  office.behave('take', GUEST.email)
  h.clock.advance(20 * MINUTE_MS)
  await h.settle()
  expect(toGuest()).toHaveLength(1)
  expect(await mailsOf(id)).toMatchObject([{ status: 'sent', error: null }])
})

test.each(['refuse', 'refuse data'] as const)(
  'who is refused for good (%s) is given up at once, and nobody else is',
  async behaviour => {
    office.behave(behaviour, GUEST.email)
    const id = await desk.booked(ada, monday('09:00'))
    await h.settle()
    expect(await mailsOf(id)).toMatchObject([{ status: 'failed', tries: 1 }])
    expect(office.taken).toHaveLength(1)
    h.clock.advance(60 * MINUTE_MS)
    await h.settle()
    expect(office.tried.filter(to => to === GUEST.email)).toHaveLength(1)
    office.behave('take', GUEST.email)
  },
)

test('what cannot be sent for two days is given up', async () => {
  office.behave('defer')
  const id = await desk.booked(ada, monday('09:00'))
  await h.settle()
  await hours(h, 53)
  expect(await mailsOf(id)).toMatchObject([{ status: 'failed' }])
})

test('a connection that breaks midway: the same mail again, by its Message-ID', async () => {
  office.behave('take and drop', GUEST.email)
  const id = await desk.booked(ada, monday('09:00'))
  await h.settle()
  office.behave('take', GUEST.email)
  h.clock.advance(2 * MINUTE_MS)
  await h.settle()
  const ids = toGuest().map(({ mail }) => mail.messageId)
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
  expect(ids[0]).toMatch(/^<[0-9a-f-]{36}@acme\.example>$/)
  expect(await mailsOf(id)).toMatchObject([{ status: 'sent', tries: 2 }])
})

test('mails about one booking keep their order, also where the first is late', async () => {
  office.behave('defer', GUEST.email)
  const id = await desk.booked(ada, monday('09:00'))
  await h.settle()
  await desk.move(id, monday('10:00'))
  await h.settle()
  expect(office.tried.filter(to => to === GUEST.email)).toHaveLength(1)
  office.behave('take', GUEST.email)
  h.clock.advance(MINUTE_MS)
  await h.settle()
  const subjects = toGuest().map(({ mail }) => mail.subject?.split(':')[0])
  expect(subjects).toEqual(['Your meeting is booked', 'Your meeting has a new time'])
  // Each says what holds when it goes out.
  for (const { mail } of toGuest()) expect(mail.text).toContain('10:00 AM – 10:30 AM')
})

test('what is no longer true is not sent', async () => {
  office.behave('defer', GUEST.email)
  const id = await desk.booked(ada, monday('09:00'))
  await h.settle()
  await desk.move(id, monday('10:00'))
  await desk.move(id, monday('11:00'))
  await desk.cancel(id, { reason: 'ill' })
  office.behave('take', GUEST.email)
  h.clock.advance(MINUTE_MS)
  await h.settle()
  expect((await mailsOf(id)).map(({ kind, status, error }) => [kind, status, error])).toEqual([
    ['confirmation', 'skipped', 'cancelled'],
    ['rescheduled', 'skipped', 'cancelled'],
    ['rescheduled', 'skipped', 'cancelled'],
    ['cancelled', 'sent', null],
  ])
  expect(toGuest().map(({ mail }) => mail.text)).toEqual([expect.stringContaining('ill')])
})

test('several who send at once send nothing twice', async () => {
  const starts = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '12:00', '12:30']
  office.behave('defer')
  for (const start of starts) await desk.booked(ada, monday(start))
  await h.settle()
  office.behave('take')
  h.clock.advance(MINUTE_MS)
  const others = [1, 2, 3].map(() => senderBeside())
  await Promise.all([h.settle(), ...others.map(one => one.run())])
  await Promise.all(others.map(one => one.close()))
  expect(office.taken).toHaveLength(2 * starts.length)
  expect(new Set(office.taken.map(({ mail }) => mail.messageId)).size).toBe(2 * starts.length)
})

test('a sender that is killed midway: another sends it, under the same Message-ID', async () => {
  office.behave('defer')
  const id = await desk.booked(ada, monday('09:00'))
  await h.settle()
  office.behave('hang')
  const before = office.handedSoFar()
  // By its clock they are due already, so nobody else takes them.
  const nowMs = h.clock.now() + MINUTE_MS
  const orders = { connection: h.connection, url: office.url, nowMs }
  const fixture = new URL('sender.fixture.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [fixture, JSON.stringify(orders)], { stdio: 'inherit' })
  // Both letters are handed over whole, and nothing is answered.
  await office.handed(before + 2)
  const ended = new Promise(done => child.once('exit', done))
  child.kill('SIGKILL')
  await ended
  const halfway = office.taken.map(({ mail }) => mail.messageId).sort()
  office.behave('take')
  // Whoever has claimed them may still be at it.
  h.clock.advance(2 * MINUTE_MS)
  await h.settle()
  expect(office.taken).toHaveLength(2)
  expect(await mailsOf(id)).toMatchObject([{ status: 'queued', tries: 2 }])
  h.clock.advance(5 * MINUTE_MS)
  await h.settle()
  const after = office.taken.slice(2).map(({ mail }) => mail.messageId)
  expect(after.sort()).toEqual(halfway)
  expect(await mailsOf(id)).toMatchObject([{ status: 'sent', tries: 3 }])
})

test('a change that is rolled back tells nobody', async () => {
  await desk.booked(ada, '2026-12-14T12:00:00+01:00')
  await h.settle()
  office.taken.length = 0
  const recurrence = { rrule: 'FREQ=WEEKLY;COUNT=3' }
  const series = await desk.book(ada, monday('12:00'), { recurrence })
  expect([series.status, series.body.code]).toEqual([409, 'series_refused'])
  await h.settle()
  h.clock.advance(MINUTE_MS)
  await h.settle()
  expect(office.taken).toEqual([])
})

test('a server that is away: everything waits until it is back', async () => {
  const port = await freePort()
  const other = await boot({
    'smtp-url': `smtp://127.0.0.1:${port}`,
    'mail-from': 'b@acme.example',
  })
  const there = deskOf(other)
  const host = await there.host()
  const starts = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30']
  for (const start of starts) await there.booked(host, monday(start))
  await other.settle()
  const away = await other.sql<{ tries: number }>(
    `SELECT tries FROM mails WHERE kind = 'confirmation'`,
  )
  expect(away).toHaveLength(2 * starts.length)
  expect(away.every(({ tries }) => tries <= 1)).toBe(true)
  const opened = await openPostOffice(port)
  for (let minute = 0; minute < 6; minute++) {
    other.clock.advance(MINUTE_MS)
    await other.settle()
  }
  expect(opened.taken).toHaveLength(2 * starts.length)
  await other.close()
  await opened.close()
})

test('a server that is away for days: nothing is given up, all is sent soon after', async () => {
  const port = await freePort()
  const other = await boot({
    'smtp-url': `smtp://127.0.0.1:${port}`,
    'mail-from': 'b@acme.example',
  })
  const there = deskOf(other)
  await there.booked(await there.host(), monday('09:00'))
  await other.settle()
  await hours(other, 72)
  const opened = await openPostOffice(port)
  other.clock.advance(10 * MINUTE_MS)
  await other.settle()
  expect(opened.taken).toHaveLength(2)
  await other.close()
  await opened.close()
})

test.each(['refuse the sender', 'want a login'] as const)(
  'a server that has no fault to find with the mail (%s): nothing is given up either',
  async behaviour => {
    office.behave(behaviour)
    await desk.booked(ada, monday('09:00'))
    await h.settle()
    h.clock.advance(MINUTE_MS)
    await h.settle()
    await hours(h, 72)
    office.behave('take')
    h.clock.advance(10 * MINUTE_MS)
    await h.settle()
    expect(office.taken).toHaveLength(2)
    h.clock.set(TEST_NOW)
  },
)

test('what a server says of a mail is kept without what its links let one do', async () => {
  office.behave('refuse with a quote', GUEST.email)
  const id = await desk.booked(ada, monday('09:00'))
  await h.settle()
  const [mail] = await mailsOf(id)
  expect(mail).toMatchObject({ status: 'failed', error: expect.stringMatching(/secret=…/) })
  office.behave('take', GUEST.email)
})

async function hours(of: Harness, count: number): Promise<void> {
  for (let hour = 0; hour < count; hour += 4) {
    of.clock.advance(4 * 60 * MINUTE_MS)
    await of.settle()
  }
}

function senderBeside() {
  const quiet = () => {}
  return makeSending({
    db: h.running.db,
    clock: h.clock,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    mailer: smtpMailer(office.url),
    mailFrom: 'bookings@acme.example',
    publicUrl: h.url,
    bookingUrl: h.url,
    secretKeys: ['a-secret-of-the-tests-that-is-long-enough'],
  })
}
