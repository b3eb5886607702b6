import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, deskOf, GUEST, monday, NOBODY, onDay } from '../../test/desk.ts'
import { type Answer, boot, type Harness } from '../../test/harness.ts'

let punctual: Harness
let desk: Desk

beforeAll(async () => {
  punctual = await boot()
  desk = deskOf(punctual)
})
afterAll(() => punctual.close())

const history = (id: string, options: { user?: string; key?: string } = {}): Promise<Answer> =>
  punctual.call('GET', `/v4/appointment/${id}/history`, options)
const change = (method: string, path: string, body: object, user?: string) =>
  punctual.call(method, `/v4/appointment/${path}`, { body, ...(user && { user }) })

test('each event with what it changed, who did it and why; mails, deliveries', async () => {
  const endpoint = 'https://hooks.example.com/history'
  const eventTypes = ['booking_created', 'booking_cancelled']
  const webhook = await punctual.call('POST', '/webhooks', { body: { endpoint, eventTypes } })
  const ada = await desk.host()
  const id = await desk.booked(ada, monday('09:00'))
  await change('POST', `${id}/reschedule`, { start: monday('10:00') })
  await change('PATCH', `${id}/notes`, { note: 'Bring the contract' })
  await change('PATCH', `${id}/guest`, { email: 'guest@example.com' })
  await change('PATCH', `${id}/transcription`, { summary: 'Agreed' })
  await change('PATCH', `${id}/no-show`, { noShow: true })
  await change('POST', `${id}/cancel`, { reason: 'Ill' }, ada.userId)
  await punctual.settle()
  const { status, body } = await history(id)
  expect(status).toBe(200)
  const owner = { source: 'host', id: punctual.company.userId, name: expect.any(String) }
  const nothing = { by: owner, reason: null, start: null, hosts: null, fields: [] }
  const grace = { id: expect.any(String), name: 'Grace Hopper' }
  const event = (type: string, more: object) =>
    expect.objectContaining({ ...nothing, type, position: expect.any(Number), ...more })
  expect(body.events).toEqual([
    event('booking_created', { by: null, attendee: grace, at: '2026-11-24T08:00:00.000Z' }),
    event('booking_rescheduled', { start: { from: monday('09:00'), to: monday('10:00') } }),
    event('booking_updated', { fields: ['note'] }),
    event('booking_updated', { fields: ['guests'], attendee: grace }),
    event('booking_updated', { fields: ['transcription'] }),
    event('booking_updated', { fields: ['noShow'], attendee: grace }),
    event('booking_cancelled', {
      by: { source: 'host', id: ada.userId, name: 'Ada Byron' },
      reason: 'Ill',
    }),
  ])
  const kinds = body.mails.map(({ kind, role, to }: Record<string, string>) => [kind, role, to])
  expect(kinds).toContainEqual(['confirmation', 'attendee', GUEST.email])
  expect(kinds).toContainEqual(['cancelled', 'attendee', GUEST.email])
  expect(body.deliveries).toEqual(
    eventTypes.map(eventType =>
      expect.objectContaining({ webhookId: webhook.body.id, endpoint, eventType }),
    ),
  )
  const log = await punctual.call('GET', `/v4/webhook-delivery/paginated?subjectId=${id}`)
  const idOf = (delivery: { id: string }) => delivery.id
  expect(log.body.total).toBe(2)
  expect(log.body.deliveries.map(idOf)).toEqual(body.deliveries.map(idOf).toReversed())
  const other = await punctual.call('GET', `/v4/webhook-delivery/paginated?subjectId=${NOBODY}`)
  expect(other.body).toEqual({ deliveries: [], total: 0 })
  await punctual.call('DELETE', `/webhooks/${webhook.body.id}`)
})

test('of a group who joined and whose seat ended; of a team: from whom to whom', async () => {
  const group = await desk.hostWith({ spots: 3 })
  const id = await desk.booked(group, monday('09:00'))
  await desk.book(group, monday('09:00'), {
    attendee: { ...GUEST, email: 'bea@example.com', firstname: 'Bea' },
  })
  const whole = await punctual.call('GET', `/v4/appointment/${id}`)
  const [, bea] = whole.body.attendeeIds
  await change('POST', `${id}/cancel`, { attendeeId: bea })
  const { events } = (await history(id)).body
  expect(
    events.map(({ type, attendee }: { type: string; attendee: { name: string } }) => [
      type,
      attendee.name,
    ]),
  ).toEqual([
    ['booking_created', 'Grace Hopper'],
    ['booking_created', 'Bea Hopper'],
    ['booking_cancelled', 'Bea Hopper'],
  ])

  const [one, other] = [
    await desk.host({ givenName: 'One' }),
    await desk.host({ givenName: 'Two' }),
  ]
  const user = one.userId
  const team = await punctual.call('POST', '/v4/team', { body: { name: 'Team' }, user })
  const meetingInfo = { name: 'Ours', description: '', duration: 30, channel: 'phone' }
  const queue = { userIds: [one.userId, other.userId] }
  const asked = { meetingInfo, workspaceId: team.body.id, queue }
  const type = await punctual.call('POST', '/v4/meeting-type', { body: asked, user })
  const start = monday('12:00')
  const booking = {
    meetingTypeId: type.body.id,
    queueId: type.body.queueId,
    start,
    attendee: GUEST,
  }
  const booked = await punctual.call('POST', '/v4/booking', { body: booking })
  await change('POST', `${booked.body.id}/reassign`, {})
  const [, handedOn] = (await history(booked.body.id)).body.events
  expect(handedOn).toMatchObject({
    type: 'booking_reassigned',
    hosts: { from: [{ name: 'One Byron' }], to: [{ id: other.userId, name: 'Two Byron' }] },
  })
})

test('what changes nothing is no event; guests that were there are not new', async () => {
  const group = await desk.hostWith({ spots: 3 })
  const seat = async (name: string) =>
    desk.booked(group, monday('09:00'), {
      attendee: {
        fullname: name,
        email: `${name}@example.com`,
        bringalongEmails: [`guest-of-${name}@example.com`],
      },
    })
  const id = await seat('grace')
  await seat('kurt')
  const [attendeeId] = (await punctual.call('GET', `/v4/appointment/${id}`)).body.attendeeIds
  for (const _ of ['once', 'again']) {
    await change('PATCH', `${id}/no-show`, { attendeeId, noShow: true })
    await change('PATCH', `${id}/notes`, { note: 'Bring the plans' })
    await change('PATCH', `${id}/transcription`, { transcription: 'Hello', summary: 'Agreed' })
    await change('PATCH', `${id}/guest`, { attendeeId, email: 'guest-of-grace@example.com' })
  }
  const { events } = (await history(id)).body
  expect(events.map(({ fields }: { fields: string[] }) => fields)).toEqual([
    ...[[], []],
    ['noShow'],
    ['note'],
    ['transcription'],
  ])
})

test('who moved a series: its attendee, who is another one in each appointment', async () => {
  const ada = await desk.host()
  const recurrence = { rrule: 'FREQ=WEEKLY;COUNT=2' }
  const { body } = await desk.book(ada, monday('09:00'), { recurrence })
  const [first, second] = body.appointments
  const path = `/v4/public/appointment/${first.id}/reschedule`
  const wish = { secret: first.secret, start: monday('10:00'), entireSeries: true }
  const moved = await punctual.call('POST', path, { body: wish, key: null })
  expect(moved.status).toBe(200)
  for (const { id } of [first, second]) {
    const [attendeeId] = (await punctual.call('GET', `/v4/appointment/${id}`)).body.attendeeIds
    expect((await history(id)).body.events[1]).toMatchObject({
      type: 'booking_rescheduled',
      by: { source: 'attendee', id: attendeeId, name: 'Grace Hopper' },
    })
  }
})

test('for the company, administrators and hosts, by as many statements always', async () => {
  const [host, stranger] = [await desk.host(), await desk.host()]
  const id = await desk.booked(host, monday('09:00'))
  const statusFor = async (user: string) => (await history(id, { user })).status
  expect(await statusFor(host.userId)).toBe(200)
  expect(await statusFor(punctual.company.userId)).toBe(200)
  expect(await statusFor(stranger.userId)).toBe(404)
  expect((await history(NOBODY)).status).toBe(404)
  const { apiKey: key } = await punctual.secondCompany()
  expect((await history(id, { key })).status).toBe(404)

  const once = async () => {
    const before = punctual.running.db.statements()
    await history(id)
    return punctual.running.db.statements() - before
  }
  /** Something else may be done at the same moment. */
  const cost = async () => {
    await punctual.settle()
    return Math.min(await once(), await once(), await once())
  }
  const first = await cost()
  for (const clock of ['10:00', '11:00', '12:00']) {
    await change('POST', `${id}/reschedule`, { start: monday(clock) })
  }
  expect(await cost()).toBe(first)
})

test('of a series each shows who was told of it with the others, and nobody else', async () => {
  const ada = await desk.host()
  const attendee = { ...GUEST, bringalongEmails: ['alan@example.com'] }
  const recurrence = { rrule: 'FREQ=WEEKLY;COUNT=3' }
  const { body } = await desk.book(ada, monday('12:00'), { recurrence, attendee })
  const [first, second, third] = body.appointments.map(({ id }: { id: string }) => id)
  await change('PATCH', `${second}/guest`, { email: 'kurt@example.com' })
  await punctual.settle()
  await desk.move(second, onDay('2026-12-14', '13:00'), { entireSeries: true })
  await punctual.settle()
  const told = async (id: string) => {
    const { mails } = (await history(id)).body
    type Shown = { kind: string; role: string; to: string }
    return mails
      .filter(({ kind, role }: Shown) => kind !== 'reminder' && role !== 'host')
      .map(({ kind, to }: Shown) => `${kind} ${to}`)
      .sort()
  }
  const booked = ['confirmation alan@example.com', `confirmation ${GUEST.email}`]
  const moved = ['rescheduled alan@example.com', `rescheduled ${GUEST.email}`]
  expect(await told(first)).toEqual(booked)
  expect(await told(third)).toEqual([...booked, ...moved])
  expect(await told(second)).toEqual(
    [...booked, 'confirmation kurt@example.com', ...moved, 'rescheduled kurt@example.com'].sort(),
  )
})
