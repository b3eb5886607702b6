import { expect, test } from 'vitest'
import { hostsGone, planMails, type Told } from './plan.ts'

const attendee = (id: string, more: object = {}) => ({
  id,
  email: `${id}@example.com`,
  bringalongEmails: [],
  receiveReminders: true,
  isCancelled: false,
  cancel: null,
  createdAt: '2026-11-24T08:00:00.000Z',
  ...more,
})
const host = (id: string) => ({ id, email: `${id}@acme.example` })

const told = (more: Partial<Told>): Told => ({
  id: 'appointment',
  start: '2026-12-07T09:00:00+01:00',
  end: '2026-12-07T09:30:00+01:00',
  spots: null,
  seriesId: null,
  seriesIndex: null,
  sequence: 1,
  rescheduleCount: 0,
  isCancelled: false,
  cancel: null,
  attendees: [attendee('grace', { bringalongEmails: ['alan@example.com'] })],
  hosts: [host('ada')],
  ...more,
})
const event = (type: string) => ({ id: 'event', type, createdMs: 0 })
const linesOf = (plans: ReturnType<typeof planMails>) =>
  plans.map(({ kind, role, recipient, about }) =>
    [kind, role, recipient, ...(about.isFormer === undefined ? [] : [about.isFormer])].join(' '),
  )

test('handed on: the new host, the former one, and everybody who comes', () => {
  const handed = told({ hosts: [host('fixed'), host('bea')], formerHostIds: ['fixed', 'ada'] })
  expect(hostsGone(handed)).toEqual(['ada'])
  expect(linesOf(planMails(event('booking_reassigned'), handed, [host('ada')]))).toEqual([
    'reassigned attendee grace@example.com',
    'reassigned guest alan@example.com',
    'reassigned host bea@acme.example false',
    'reassigned host ada@acme.example true',
  ])
})

test('each of several hosts hears of a booking', () => {
  const plans = planMails(
    event('booking_created'),
    told({ attendeeId: 'grace', hosts: [host('ada'), host('bea')] }),
    [],
  )
  expect(linesOf(plans)).toEqual([
    'confirmation attendee grace@example.com',
    'confirmation guest alan@example.com',
    'confirmation host ada@acme.example',
    'confirmation host bea@acme.example',
  ])
})

test('a seat that ends tells nobody who stays, and ends once', () => {
  const cancel = { actionAt: '2026-11-24T09:00:00.000Z', reason: null }
  const emmy = attendee('emmy', { isCancelled: true, cancel })
  const seat = told({ spots: 3, attendees: [attendee('grace'), emmy], attendeeId: 'emmy' })
  const alone = planMails(event('booking_cancelled'), seat, [])
  expect(linesOf(alone)).toEqual([
    'cancelled attendee emmy@example.com',
    'cancelled host ada@acme.example',
  ])
  const later = { ...seat, isCancelled: true, cancel }
  const [again] = planMails({ ...event('booking_cancelled'), id: 'later' }, later, [])
  expect(again?.cause).toBe(alone[0]?.cause)
})

test.each(['booking_updated', 'new_employee'])('%s without an attendee is no news', type => {
  expect(planMails(event(type), told({}), [])).toEqual([])
})
