/** A series is booked once, so it is told once: one mail each, with all its dates. */
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { GUEST, type Host, monday, onDay } from '../desk.ts'
import { ada, desk, h, office, openFrontDeskWithOffice } from './front-desk.ts'
import type { Taken } from './post-office.ts'

openFrontDeskWithOffice()

const ALAN = 'alan@example.com'
const recurrence = { rrule: 'FREQ=WEEKLY;COUNT=4' }

async function booked(more: object = {}, host: Host = ada): Promise<string[]> {
  const attendee = { ...GUEST, bringalongEmails: [ALAN] }
  const { status, body } = await desk.book(host, monday('09:00'), { recurrence, attendee, ...more })
  expect(status).toBe(201)
  return body.appointments.map(({ id }: { id: string }) => id)
}
async function arrived(): Promise<Taken[]> {
  await h.settle()
  return office.taken.splice(0)
}
const to = (taken: Taken[], address: string) => taken.filter(one => one.to === address)
const titles = (taken: Taken[]) => taken.map(({ mail }) => mail.subject?.split(':')[0])
const linksIn = (text = '') => [...text.matchAll(/\/appointment\/([\w-]+)\?secret=/g)]

/** Each once: the first stands in the letter and beside it. */
function calendarsIn(one: Taken | undefined): string[] {
  const files = one?.mail.attachments ?? []
  return [...new Set(files.map(({ content }) => content.toString('utf8')))]
}

const eventsIn = (one: Taken | undefined) => {
  const [first = '', ...others] = calendarsIn(one)
  expect(others).toEqual([])
  return eventsOf(first)
}

/** UID, start, SEQUENCE and STATUS of each event, and the method. */
function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent')
  const of = (name: string) => events.map(event => String(event.getFirstPropertyValue(name)))
  const method = String(calendar.getFirstPropertyValue('method'))
  const [uids, starts, sequences] = [of('uid'), of('dtstart'), of('sequence')]
  return { method, uids, starts, sequences, statuses: of('status') }
}

test('attendee, guest and host get one mail each, with every date and its event', async () => {
  const ids = await booked()
  const taken = await arrived()
  expect(titles(taken).sort()).toEqual([
    'New booking',
    'You are invited',
    'Your meetings are booked',
  ])
  const [own] = to(taken, GUEST.email)
  expect(own?.mail.subject).toMatch(/Monday, December 7, 2026 \+3$/)
  const dates = ['December 7', 'December 14', 'December 21', 'December 28']
  for (const { mail } of taken) {
    for (const date of dates) {
      expect(mail.text).toContain(`- Monday, ${date}, 2026, 9:00`)
      expect(mail.html).toContain(`Monday, ${date}, 2026, 9:00`)
    }
  }
  // Each date leads to its own page, and the button to the first.
  expect(linksIn(own?.mail.text).map(([, id]) => id)).toEqual([...ids, ids[0]])
  for (const { mail } of taken.filter(one => one !== own))
    expect(mail.text).not.toContain('secret=')
  for (const one of taken) {
    expect(eventsIn(one)).toMatchObject({
      method: 'PUBLISH',
      uids: ids.map(id => `${id}@punctual`),
      starts: ['07', '14', '21', '28'].map(day => `2026-12-${day}T08:00:00Z`),
      sequences: ['0', '0', '0', '0'],
    })
  }
  // Guests are not told how to reach whoever brings them.
  expect(calendarsIn(to(taken, ALAN)[0]).join()).not.toContain(GUEST.email)
  const log = await h.call('GET', '/v4/mail-log/paginated?kind=confirmation&pageSize=3')
  const { id } = log.body.mails.find(({ role }: { role: string }) => role === 'attendee')
  const { text } = (await h.call('GET', `/v4/mail-log/${id}`)).body
  expect(linksIn(text)).toHaveLength(5)
  expect(text.match(/secret=…/g)).toHaveLength(5)
})

test('what happens to one of them is told of that one, as the same event', async () => {
  const ids = await booked()
  await arrived()
  await desk.move(ids[2] as string, onDay('2026-12-22', '10:00'))
  const [moved] = to(await arrived(), GUEST.email)
  expect(eventsIn(moved)).toMatchObject({
    method: 'REQUEST',
    uids: [`${ids[2]}@punctual`],
    starts: ['2026-12-22T09:00:00Z'],
    sequences: ['1'],
  })
  await desk.cancel(ids[3] as string)
  const [gone] = to(await arrived(), GUEST.email)
  expect(eventsIn(gone)).toMatchObject({ method: 'CANCEL', uids: [`${ids[3]}@punctual`] })
  await h.call('PATCH', `/v4/appointment/${ids[1]}/guest`, { body: { email: 'kurt@example.com' } })
  const invited = await arrived()
  expect(invited.map(one => one.to)).toEqual(['kurt@example.com'])
  expect(eventsIn(invited[0]).uids).toEqual([`${ids[1]}@punctual`])
})

test('a late one tells what still takes place, before what has happened since', async () => {
  office.behave('defer')
  const ids = await booked()
  await h.settle()
  await desk.cancel(ids[0] as string)
  await desk.move(ids[2] as string, onDay('2026-12-22', '10:00'))
  await h.settle()
  office.behave('take')
  h.clock.advance(60_000)
  const taken = to(await arrived(), GUEST.email)
  expect(titles(taken)).toEqual([
    'Your meetings are booked',
    'Your meeting is cancelled',
    'Your meeting has a new time',
  ])
  expect(taken[0]?.mail.subject).toMatch(/Monday, December 14, 2026 \+2$/)
  expect(eventsIn(taken[0]).uids).toEqual([1, 2, 3].map(nth => `${ids[nth]}@punctual`))
})

test('of a series that has ended nobody hears that it was booked', async () => {
  office.behave('defer')
  const [first] = await booked()
  await h.settle()
  await desk.cancel(first as string, { cancelEntireSeries: true })
  office.behave('take')
  h.clock.advance(60_000)
  expect(new Set(titles(to(await arrived(), ALAN)))).toEqual(
    new Set(['Your meetings are cancelled']),
  )
})

test('each of them is reminded of; in silence nobody hears of any', async () => {
  const [, second] = await booked()
  await h.settle()
  const due = await h.sql<{ count: number }>(
    `SELECT count(*)::int FROM mails WHERE kind = 'reminder' AND subject_id = $1`,
    [second],
  )
  expect(due).toEqual([{ count: 1 }])
  await arrived()
  await booked({ skipNotifications: true }, await desk.host())
  expect(await arrived()).toEqual([])
})

test('moved whole it is told of once, with every new date', async () => {
  const ids = await booked()
  await arrived()
  await desk.move(ids[1] as string, onDay('2026-12-15', '10:00'), { entireSeries: true })
  const taken = await arrived()
  expect(titles(taken).sort()).toEqual([
    'Meetings have new times',
    'Your meetings have new times',
    'Your meetings have new times',
  ])
  const later = ids.slice(1)
  for (const one of taken) {
    expect(one.mail.subject).toMatch(/Tuesday, December 15, 2026 \+2$/)
    for (const date of ['December 15', 'December 22', 'December 29']) {
      expect(one.mail.text).toContain(`- Tuesday, ${date}, 2026, 10:00`)
    }
    expect(eventsIn(one)).toMatchObject({
      method: 'PUBLISH',
      uids: later.map(id => `${id}@punctual`),
      starts: ['15', '22', '29'].map(day => `2026-12-${day}T09:00:00Z`),
      sequences: ['1', '1', '1'],
    })
  }
})

test('cancelled whole it is told of once, with the reason, as the same events', async () => {
  const ids = await booked()
  await arrived()
  await desk.cancel(ids[3] as string)
  await arrived()
  h.clock.advance(60_000)
  await desk.cancel(ids[0] as string, { cancelEntireSeries: true, reason: 'We moved away' })
  const taken = await arrived()
  expect(titles(taken).sort()).toEqual([
    'Meetings are cancelled',
    'Your meetings are cancelled',
    'Your meetings are cancelled',
  ])
  for (const one of taken) {
    expect(one.mail.subject).toMatch(/Monday, December 7, 2026 \+2$/)
    expect(one.mail.text).toContain('We moved away')
    expect(one.mail.text).toContain('Cancelled dates')
    // There is nothing to change any more.
    expect(one.mail.text).not.toContain('secret=')
    // A cancellation is about one event (RFC 5546): each has its own.
    expect(calendarsIn(one).map(eventsOf)).toMatchObject(
      ids.slice(0, 3).map(id => ({
        method: 'CANCEL',
        uids: [`${id}@punctual`],
        sequences: ['1'],
        statuses: ['CANCELLED'],
      })),
    )
  }
})

test('whoever hosts but one of it hears of that one', async () => {
  const bea = await desk.host({ givenName: 'Bea' })
  const cid = await desk.host({ givenName: 'Cid' })
  const user = bea.userId
  const team = (await h.call('POST', '/v4/team', { body: { name: 'Team' }, user })).body
  const meetingInfo = { name: 'Ours', description: '', duration: 30, channel: 'phone' }
  const queue = { userIds: [bea.userId, cid.userId] }
  const type = { meetingInfo, workspaceId: team.id, queue }
  const { body: of } = await h.call('POST', '/v4/meeting-type', { body: type, user })
  const asked = { meetingTypeId: of.id, queueId: of.queueId, start: monday('09:00'), recurrence }
  const { body: made } = await h.call('POST', '/v4/booking', {
    body: { ...asked, attendee: GUEST },
  })
  const ids: string[] = made.appointments.map(({ id }: { id: string }) => id)
  const handed = await h.call('POST', `/v4/appointment/${ids[2]}/reassign`, { body: {} })
  expect(handed.status).toBe(200)
  await arrived()
  await desk.cancel(ids[0] as string, { cancelEntireSeries: true })
  const taken = await arrived()
  const uidsIn = (one: Taken) => calendarsIn(one).flatMap(text => eventsOf(text).uids)
  const toHosts = taken.filter(one => one.to !== GUEST.email).map(uidsIn)
  const uids = ids.map(id => `${id}@punctual`)
  expect(toHosts.sort((a, b) => b.length - a.length)).toEqual([
    [uids[0], uids[1], uids[3]],
    [uids[2]],
  ])
  expect(to(taken, GUEST.email).map(uidsIn)).toEqual([uids])
  const [own] = to(taken, GUEST.email)
  for (const name of ['Bea Byron', 'Cid Byron']) expect(own?.mail.text).toContain(name)
  const { body: seen } = await h.call('GET', `/v4/appointment/${ids[2]}/history`)
  const cancelled = seen.mails.filter(({ kind }: { kind: string }) => kind === 'cancelled')
  const alone = taken.find(one => uidsIn(one).length === 1)
  expect(cancelled.map((one: { to: string }) => one.to).sort()).toEqual(
    [GUEST.email, alone?.to].sort(),
  )
})

test('what was moved again meanwhile is told of by itself', async () => {
  const ids = await booked()
  await arrived()
  office.behave('defer')
  await desk.move(ids[0] as string, monday('10:00'), { entireSeries: true })
  await h.settle()
  h.clock.advance(30_000)
  await desk.move(ids[2] as string, onDay('2026-12-22', '11:00'))
  await h.settle()
  office.behave('take')
  h.clock.advance(60_000)
  const taken = to(await arrived(), GUEST.email)
  const uids = ids.map(id => `${id}@punctual`)
  expect(taken.map(one => eventsIn(one).uids)).toEqual([[uids[0], uids[1], uids[3]], [uids[2]]])
})
