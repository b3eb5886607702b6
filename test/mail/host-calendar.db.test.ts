/** The event in a host's calendar: published, as nobody invites a host to what is the host's. */
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { GUEST, type Host, monday } from '../desk.ts'
import { ada, desk, h, openFrontDesk } from './front-desk.ts'

openFrontDesk()

const emailOf = async ({ userId }: Host) => (await h.call('GET', `/v4/user/${userId}`)).body.email

/** The events that came to a host since this was asked last. */
async function arrived(host: Host) {
  await h.settle()
  const email = await emailOf(host)
  const own = h.letters.filter(({ to }) => to.address === email)
  h.letters.length = 0
  return own.map(({ calendars: [calendar] }) => {
    const whole = new ICAL.Component(ICAL.parse(calendar?.content ?? ''))
    const [event] = whole.getAllSubcomponents('vevent')
    const value = (name: string) => event?.getFirstPropertyValue(name)?.toString() ?? null
    const method = whole.getFirstPropertyValue('method')
    expect(method).toBe(calendar?.method)
    expect(event?.getAllProperties('attendee')).toEqual([])
    expect(value('organizer')).toBe(`mailto:${email}`)
    return [method, ...['sequence', 'status', 'description'].map(value)]
  })
}

test('booked, moved and cancelled, with whoever comes in its description', async () => {
  const attendee = { ...GUEST, phone: '+1 555 0100', bringalongEmails: ['alan@example.com'] }
  await desk.change(ada, { meetingInfo: { description: 'Tea' } })
  const id = await desk.booked(ada, monday('09:00'), { attendee })
  const text = 'Tea\n\nGrace Hopper <grace@example.com> +1 555 0100\n<alan@example.com>'
  expect(await arrived(ada)).toEqual([['PUBLISH', '0', 'CONFIRMED', text]])
  await desk.move(id, monday('10:00'))
  expect(await arrived(ada)).toEqual([['PUBLISH', '1', 'CONFIRMED', text]])
  await desk.cancel(id)
  expect(await arrived(ada)).toEqual([['CANCEL', '2', 'CANCELLED', text]])
})

test('handed on: cancelled for whoever had it, published for whoever has it now', async () => {
  const bea = await desk.host()
  const user = ada.userId
  const team = await h.call('POST', '/v4/team', { body: { name: 'Team' }, user })
  const meetingInfo = { name: 'Ours', description: '', duration: 30, channel: 'phone' }
  const queue = { userIds: [ada.userId, bea.userId] }
  const asked = { meetingInfo, workspaceId: team.body.id, queue }
  const type = (await h.call('POST', '/v4/meeting-type', { body: asked, user })).body
  const of = { meetingTypeId: type.id, queueId: type.queueId }
  const body = { ...of, start: monday('09:00'), attendee: GUEST }
  const { id } = (await h.call('POST', '/v4/booking', { body })).body
  const text = 'Grace Hopper <grace@example.com>'
  expect(await arrived(ada)).toEqual([['PUBLISH', '0', 'CONFIRMED', text]])
  expect((await h.call('POST', `/v4/appointment/${id}/reassign`, { body: {} })).status).toBe(200)
  await h.settle()
  const letters = [...h.letters]
  expect(await arrived(ada)).toEqual([['CANCEL', '1', 'CANCELLED', text]])
  h.letters.push(...letters)
  expect(await arrived(bea)).toEqual([['PUBLISH', '1', 'CONFIRMED', text]])
})
