/** Reminders and follow-ups: when, to whom, in whose words, and how they end. */
import { beforeEach, expect, test } from 'vitest'
import { dueReminders } from '../../src/notifications/reminders.ts'
import { fields, GUEST, monday, onDay } from '../desk.ts'
import { TEST_NOW } from '../harness.ts'
import { ada, desk, h, openFrontDesk } from './front-desk.ts'

beforeEach(() => h.clock.set(TEST_NOW))
openFrontDesk()

const TIMED = /^(Reminder|After your meeting|Bring|How was)/
const timed = async () => {
  await h.settle()
  const found = h.letters.filter(({ subject }) => TIMED.test(subject))
  h.letters.length = 0
  return found
}
const planned = (id: string) =>
  h.sql<{ kind: string; due: string; role: string }>(
    `SELECT kind, role, to_char(due_at AT TIME ZONE 'UTC', 'MM-DD HH24:MI') AS due FROM mails
     WHERE subject_id = $1 AND status = 'queued' ORDER BY due_at, role`,
    [id],
  )

test('a type that says nothing reminds the attendee a day before', async () => {
  await desk.booked(ada, monday('09:00'))
  h.clock.set('2026-12-06T07:59:00Z')
  expect(await timed()).toEqual([])
  h.clock.set('2026-12-06T08:00:00Z')
  const [letter, ...more] = await timed()
  expect(more).toEqual([])
  expect([letter?.subject, letter?.to.address]).toEqual([
    'Reminder: 30min Meeting, Monday, December 7, 2026',
    GUEST.email,
  ])
  h.clock.set('2026-12-07T12:00:00Z')
  expect(await timed()).toEqual([])
})

test('who books less than a day ahead is not reminded of it', async () => {
  h.clock.set('2026-12-06T12:00:00Z')
  const id = await desk.booked(ada, monday('09:00'))
  await h.settle()
  expect(await planned(id)).toEqual([])
})

test('a type says when, to whom and in which words; none at all too', async () => {
  const reminders = [
    {
      minutesBefore: 60,
      to: 'both',
      subject: 'Bring it, {!M.Guest.Fullname}',
      text: 'At {!M.Meeting.Name}',
    },
    { minutesAfter: 30, to: 'attendee', subject: 'How was {!M.Host.Fullname}?', text: 'Tell us.' },
  ]
  await desk.change(ada, { meetingOptions: { reminders } })
  const id = await desk.booked(ada, monday('09:00'))
  await h.settle()
  expect(await planned(id)).toEqual([
    { kind: 'reminder', role: 'attendee', due: '12-07 07:00' },
    { kind: 'reminder', role: 'host', due: '12-07 07:00' },
    { kind: 'follow_up', role: 'attendee', due: '12-07 09:00' },
  ])
  h.clock.set('2026-12-07T07:00:00Z')
  const due = await timed()
  expect(due.map(({ subject, to }) => [subject, to.address === GUEST.email]).sort()).toEqual([
    ['Bring it, Grace Hopper', false],
    ['Bring it, Grace Hopper', true],
  ])
  expect(due[0]?.text).toContain('At 30min Meeting')
  h.clock.set('2026-12-07T09:00:00Z')
  expect((await timed()).map(({ subject }) => subject)).toEqual(['How was Ada Byron?'])
  await desk.change(ada, { meetingOptions: { reminders: [] } })
  const quiet = await desk.booked(ada, onDay('2026-12-14', '09:00'))
  await h.settle()
  expect(await planned(quiet)).toEqual([])
})

test('two of the same time are two', async () => {
  const reminders = [
    { minutesBefore: 60, subject: 'Bring your passport' },
    { minutesBefore: 60, to: 'both', subject: 'Bring the plans' },
  ]
  await desk.change(ada, { meetingOptions: { reminders } })
  await desk.booked(ada, monday('09:00'))
  await h.settle()
  h.letters.length = 0
  h.clock.set('2026-12-07T07:00:00Z')
  expect((await timed()).map(({ subject }) => subject).sort()).toEqual([
    'Bring the plans',
    'Bring the plans',
    'Bring your passport',
  ])
})

test('one that is due at the start itself goes out then', async () => {
  await desk.change(ada, { meetingOptions: { reminders: [{ minutesBefore: 0 }] } })
  await desk.booked(ada, monday('09:00'))
  await desk.booked(ada, monday('09:30'))
  await h.settle()
  h.letters.length = 0
  h.clock.set('2026-12-07T08:00:05Z')
  expect(await timed()).toHaveLength(1)
  // Of a meeting that is over nobody is reminded.
  h.clock.set('2026-12-07T09:00:00Z')
  expect(await timed()).toEqual([])
})

test('what is no reminder is refused by its field', async () => {
  const change = async (reminders: object[]) =>
    fields(
      await h.call('PATCH', `/v4/meeting-type/${ada.meetingTypeId}`, {
        user: ada.userId,
        body: { meetingOptions: { reminders } },
      }),
    )
  expect(await change([{ minutesBefore: 5, minutesAfter: 5 }])).toEqual([
    400,
    'meetingOptions.reminders.0',
  ])
  expect(await change([{}])).toEqual([400, 'meetingOptions.reminders.0'])
  expect(await change([{ minutesBefore: -1 }])).toEqual([
    400,
    'meetingOptions.reminders.0.minutesBefore',
  ])
})

test('a move takes them along, there and back; the end ends them', async () => {
  const id = await desk.booked(ada, monday('09:00'))
  await h.settle()
  const before = await planned(id)
  await desk.move(id, onDay('2026-12-09', '09:00'))
  await h.settle()
  expect((await planned(id)).map(({ due }) => due)).toEqual(['12-08 08:00'])
  await desk.move(id, monday('09:00'))
  await h.settle()
  expect(await planned(id)).toEqual(before)
  await desk.cancel(id)
  await h.settle()
  expect(await planned(id)).toEqual([])
  h.clock.set('2026-12-09T12:00:00Z')
  expect(await timed()).toEqual([])
})

test('one who leaves a group is not reminded, the others are', async () => {
  await desk.change(ada, { spots: 3 })
  const seat = (name: string) =>
    desk.book(ada, monday('09:00'), {
      attendee: { email: `${name}@example.com`, fullname: name },
    })
  const { body } = await seat('emmy')
  await seat('kurt')
  const { attendees } = await desk.get(body.id)
  await desk.cancel(body.id, { attendeeId: attendees[0].id })
  await h.settle()
  h.clock.set('2026-12-06T08:00:00Z')
  expect((await timed()).map(({ to }) => to.address)).toEqual(['kurt@example.com'])
})

test('who does not want reminders gets none', async () => {
  const attendee = { ...GUEST, receiveReminders: false }
  const id = await desk.booked(ada, monday('09:00'), { attendee })
  await h.settle()
  expect(await planned(id)).toEqual([])
})

test('the link of a reminder ends all of them; opening it ends nothing', async () => {
  const emmy = { ...GUEST, email: 'emmy@example.com' }
  const ids = [
    await desk.booked(ada, monday('09:00'), { attendee: emmy }),
    await desk.booked(ada, onDay('2026-12-08', '09:00'), { attendee: emmy }),
  ]
  await h.settle()
  h.clock.set('2026-12-06T08:00:00Z')
  const [letter] = await timed()
  const { pathname } = new URL(letter?.unsubscribeUrl ?? '')
  const page = await fetch(`${h.url}${pathname}`, { headers: { accept: 'text/html' } })
  expect(await page.text()).toContain('No more reminders?')
  expect(await planned(ids[1] as string)).toHaveLength(1)
  const token = pathname.split('/').at(-1)
  const seen = await h.call('GET', `/v4/public/reminders/${token}`, { key: null })
  expect(seen.body).toMatchObject({ meetingName: '30min Meeting', receiveReminders: true })
  // As mail programs do it (RFC 8058).
  const click = await fetch(`${h.url}${pathname}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })
  expect(click.status).toBe(200)
  expect(await click.text()).toContain('Reminders are off')
  expect(await planned(ids[1] as string)).toEqual([])
  await desk.move(ids[1] as string, onDay('2026-12-09', '09:00'))
  await h.settle()
  expect(await planned(ids[1] as string)).toEqual([])
  const form = new FormData()
  form.set('List-Unsubscribe', 'One-Click')
  const again = await fetch(`${h.url}${pathname}`, { method: 'POST', body: form })
  expect(again.status).toBe(200)
})

test('the link ends those too that are not planned yet, and nobody else’s', async () => {
  const emmy = { ...GUEST, email: 'emmy@example.com' }
  h.clock.set('2026-12-06T12:00:00Z')
  const soon = await desk.booked(ada, monday('09:00'), { attendee: emmy })
  const other = await desk.booked(ada, onDay('2026-12-08', '10:00'))
  await desk.booked(ada, onDay('2026-12-08', '09:00'), { attendee: emmy })
  await h.settle()
  h.clock.set('2026-12-07T08:00:00Z')
  const letter = (await timed()).find(({ to }) => to.address === emmy.email)
  const { pathname } = new URL(letter?.unsubscribeUrl ?? '')
  expect((await fetch(`${h.url}${pathname}`, { method: 'POST' })).status).toBe(200)
  h.clock.set('2026-12-07T07:00:00Z')
  await desk.move(soon, onDay('2026-12-10', '09:00'))
  await h.settle()
  expect(await planned(soon)).toEqual([])
  expect(await planned(other)).toHaveLength(1)
})

test('a token that is none, or one for something else, ends nothing', async () => {
  const { body } = await desk.book(ada, monday('09:00'))
  for (const token of ['nonsense', body.secret]) {
    const path = `/v4/public/reminders/${token}`
    expect((await h.call('GET', path, { key: null })).status).toBe(404)
    const stopped = await h.call('POST', `${path}/stop`, { key: null })
    expect([stopped.status, stopped.body.code]).toEqual([404, 'attendee_not_found'])
  }
  const page = await fetch(`${h.url}/unsubscribe/nonsense`, { method: 'POST' })
  expect(page.status).toBe(404)
})

test('the day before is 24 hours before, also where the clock changes', () => {
  const startMs = Date.parse('2026-10-25T09:00:00+01:00')
  const due = dueReminders([{ minutesBefore: 1440, to: 'attendee' }], {
    startMs,
    endMs: startMs + 1,
    knownMs: 0,
  })
  expect(due.map(({ atMs }) => new Date(atMs).toISOString())).toEqual(['2026-10-24T08:00:00.000Z'])
})
