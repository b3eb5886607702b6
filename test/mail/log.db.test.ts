/** The log of mails, and mails by hand. */
import { expect, test } from 'vitest'
import { forgetOldMails } from '../../src/notifications/forget-mails.ts'
import { DAY_MS } from '../../src/time/units.ts'
import { deskOf, GUEST, monday, NOBODY, refusal } from '../desk.ts'
import { boot } from '../harness.ts'
import { ada, desk, h, openFrontDesk } from './front-desk.ts'

openFrontDesk()

test('the log has each mail, what became of it, and its text without secrets', async () => {
  const id = await desk.booked(ada, monday('09:00'))
  await h.settle()
  const { body } = await h.call('GET', '/v4/mail-log/paginated?status=sent&pageSize=2')
  expect(body.total).toBe(2)
  const mail = body.mails.find(({ role }: { role: string }) => role === 'attendee')
  expect(mail).toMatchObject({
    kind: 'confirmation',
    to: GUEST.email,
    aboutId: id,
    tries: 1,
    error: null,
    sentAt: expect.any(String),
  })
  expect(mail).not.toHaveProperty('text')
  const one = await h.call('GET', `/v4/mail-log/${mail.id}`)
  expect(one.body.text).toContain('You are meeting Ada Byron')
  expect(one.body.text).toContain('?secret=…')
  const letter = h.letters.find(({ to }) => to.address === GUEST.email)
  const [, secret = ''] = /secret=(\S+)/.exec(letter?.text ?? '') ?? []
  expect(secret.length).toBeGreaterThan(40)
  expect(JSON.stringify(one.body)).not.toContain(secret)
  const none = await h.call('GET', '/v4/mail-log/paginated?status=failed&kind=reminder')
  expect(none.body).toEqual({ mails: [], total: 0 })
  expect(refusal(await h.call('GET', `/v4/mail-log/${NOBODY}`))[1]).toBe('mail_not_found')
})

test('what ended long ago is forgotten, what is still to come is not', async () => {
  const id = await desk.booked(ada, monday('09:00'))
  await h.settle()
  const about = () => h.call('GET', `/v4/mail-log/paginated?aboutId=${id}`)
  const { mails } = (await about()).body
  expect(new Set(mails.map(({ status }: { status: string }) => status))).toEqual(
    new Set(['sent', 'queued']),
  )
  const { db } = h.running
  const later = (days: number) => h.clock.now() + days * DAY_MS
  await forgetOldMails(db, later(400))
  expect((await about()).body.total).toBe(mails.length)
  await forgetOldMails(db, later(1_000))
  const left = (await about()).body.mails
  expect(left.length).toBeGreaterThan(0)
  for (const { status } of left) expect(status).toBe('queued')
})

const write = (attendeeId: string, more: object = {}) =>
  h.call('POST', '/v4/attendee/quick-mail', {
    body: {
      attendeeId,
      title: 'Before we meet',
      content: 'Dear {!M.Guest.Fullname},\r\n\r\nhello.',
      ...more,
    },
  })

test('the log is searched by address, what it is about, part of subject or address', async () => {
  const attendee = { ...GUEST, email: 'Zelda_100@mail.example' }
  const id = await desk.booked(ada, monday('09:00'), { attendee })
  await h.settle()
  const found = async (query: Record<string, string>) => {
    const asked = new URLSearchParams({ pageSize: '100', ...query })
    const { body } = await h.call('GET', `/v4/mail-log/paginated?${asked}`)
    expect(body.total).toBe(body.mails.length)
    return body.mails.map(({ to, aboutId }: { to: string; aboutId: string }) => [to, aboutId])
  }
  const own = [attendee.email, id]
  const sent = { status: 'sent' }
  expect(await found({ ...sent, recipient: 'zelda_100@MAIL.example' })).toEqual([own])
  expect(await found({ ...sent, recipient: 'zelda_100' })).toEqual([])
  const about = await found({ ...sent, aboutId: id })
  expect(about).toHaveLength(2)
  expect(about).toContainEqual(own)
  expect(await found({ aboutId: NOBODY })).toEqual([])
  expect(await found({ ...sent, search: 'ZELDA_1' })).toEqual([own])
  expect(await found({ ...sent, search: 'zelda%mail' })).toEqual([])
  expect(await found({ ...sent, aboutId: id, search: 'your meeting is booked' })).toEqual([own])
  const { apiKey: key } = await h.secondCompany()
  const theirs = await h.call('GET', `/v4/mail-log/paginated?aboutId=${id}`, { key })
  expect(theirs.body).toEqual({ mails: [], total: 0 })
})

test('a mail by hand reaches the attendee, in the frame of the company', async () => {
  const id = await desk.booked(ada, monday('09:00'))
  await h.settle()
  h.letters.length = 0
  const [attendeeId] = (await desk.get(id)).attendeeIds
  const sent = await write(attendeeId)
  expect(sent).toMatchObject({ status: 201, body: { success: true } })
  await h.settle()
  const [letter, ...more] = h.letters
  expect(more).toEqual([])
  expect(letter).toMatchObject({
    subject: 'Before we meet',
    to: { address: GUEST.email },
    from: { name: 'Acme' },
    replyTo: { name: 'Ada Byron' },
    calendars: [],
  })
  expect(letter?.text).toContain('Dear Grace Hopper,\n\nhello.')
  expect(letter?.html).toMatch(/>Dear Grace Hopper,<\/p>\n<p [^>]+>hello\.<\/p>/)
})

test('nobody is written to who is not there, or who has no address', async () => {
  expect(refusal(await write(NOBODY)).slice(0, 2)).toEqual([404, 'attendee_not_found'])
  await desk.change(ada, { meetingOptions: { allowPhoneOnlyBooking: true } })
  const id = await desk.booked(ada, monday('09:00'), {
    phoneOnlyBooking: true,
    attendee: { fullname: 'Grace Hopper', phone: '+49 30 123456' },
  })
  await h.settle()
  const [attendeeId] = (await desk.get(id)).attendeeIds
  expect(refusal(await write(attendeeId)).slice(0, 2)).toEqual([409, 'attendee_without_email'])
})

test('five in five minutes', async () => {
  const other = await boot({ 'rate-limit': '1000' })
  const there = deskOf(other)
  const statuses: number[] = []
  const body = { attendeeId: NOBODY, title: 'Title', content: 'Content' }
  const ask = async () => (await other.call('POST', '/v4/attendee/quick-mail', { body })).status
  for (let nth = 0; nth < 6; nth++) statuses.push(await ask())
  expect(statuses).toEqual([404, 404, 404, 404, 404, 429])
  other.clock.advance(60_000)
  expect([await ask(), await ask()]).toEqual([404, 429])
  expect(there).toBeDefined()
  await other.close()
})

test('who is forgotten gets nothing more, and is in no mail that is kept', async () => {
  const attendee = { ...GUEST, email: 'emmy@example.com', fullname: 'Emmy Noether' }
  await desk.booked(ada, monday('09:00'), { attendee })
  await h.settle()
  h.letters.length = 0
  const asked = { body: { email: 'EMMY@example.com' } }
  const kept = await h.call('POST', '/v4/privacy/export', asked)
  expect(kept.body.mails).toMatchObject([{ kind: 'confirmation', subject: expect.any(String) }])
  const erased = await h.call('POST', '/v4/privacy/erase', {
    body: { ...asked.body, cancelAppointments: true },
  })
  expect(erased).toMatchObject({ status: 200, body: { mails: 3 } })
  h.clock.advance(20 * 86_400_000)
  await h.settle()
  expect(h.letters.map(({ to }) => to.address)).not.toContain('emmy@example.com')
  const rows = await h.sql(`SELECT * FROM mails`)
  expect(JSON.stringify(rows)).not.toMatch(/emmy|noether/i)
})
