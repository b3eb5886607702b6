/** Mails and a real SMTP server that takes, defers, refuses, drops, hangs or is away. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, deskOf, GUEST, type Host, monday } from '../desk.ts'
import { boot, type Harness } from '../harness.ts'
import { openPostOffice, type PostOffice } from './post-office.ts'

let office: PostOffice
let h: Harness
let desk: Desk
let ada: Host

beforeAll(async () => {
  office = await openPostOffice()
  h = await boot({ 'smtp-url': office.url, 'mail-from': 'bookings@acme.example' })
  desk = deskOf(h)
})
afterAll(async () => {
  await h.close()
  await office.close()
})
beforeEach(async () => {
  ada = await desk.host()
})
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
  expect(mail?.text).toContain('Monday 7 December 2026')
  expect(mail?.text).toContain(`/appointment/${id}?secret=`)
  expect(mail?.html).toContain('Monday 7 December 2026')
  expect(office.taken).toHaveLength(2)
})
