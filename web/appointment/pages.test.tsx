import { expect, test } from 'vitest'
import type { OwnAppointment, OwnProvisionalBooking } from '../client/client.ts'
import type { PageLook } from '../ui/look.ts'
import { en } from '../words/en.ts'
import { type AppointmentPageProps, renderAppointmentPage } from './appointment-page.tsx'
import { renderCancelPage } from './cancel-page.tsx'
import { renderProvisionalPage } from './provisional-page.tsx'

const look: PageLook = { accentColor: null, theme: null, isEmbedded: false, zoneNames: ['UTC'] }
const spoken = { locale: { tag: 'en', hourCycle: 'h23', firstDay: 1 } as const, words: en }
const SECRET = 'a-secret'

const own: OwnAppointment = {
  id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c31',
  start: '2026-12-07T13:45:00+05:45',
  end: '2026-12-07T14:15:00+05:45',
  timezone: 'Europe/Berlin',
  name: 'Discovery call',
  description: '',
  hostName: 'Ada Lovelace',
  channel: 'custom',
  customChannelName: 'BigBlueButton',
  location: null,
  meetingLink: 'https://meet.example/room',
  isCancelled: false,
  rescheduledAt: null,
  seriesId: null,
  attendee: {
    id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c32',
    email: 'grace@example.com',
    firstname: 'Grace',
    lastname: 'Hopper',
    fullname: 'Grace Hopper',
    phone: null,
    timezone: 'Asia/Kathmandu',
    language: 'en',
    notes: {},
    bringalongEmails: [],
    receiveReminders: true,
    dataPolicyAccepted: null,
  },
  mayCancel: true,
  mayReschedule: true,
  cancelNeedsReason: false,
  rescheduleNeedsReason: false,
  confirmationButton: { text: null, link: 'https://shop.example/next' },
  company: { name: 'Acme', logoUrl: null, privacyPolicyUrl: null, imprintUrl: null },
  accentColor: null,
  language: null,
  frameOrigins: null,
}

const page = (of: Partial<OwnAppointment> = {}, props: Partial<AppointmentPageProps> = {}) =>
  renderAppointmentPage(
    {
      ...spoken,
      own: { ...own, ...of },
      zone: 'Asia/Kathmandu',
      isOver: false,
      told: null,
      moveAddress: `/appointment/x/move?secret=${SECRET}`,
      cancelAddress: `/appointment/x/cancel?secret=${SECRET}`,
      calendarAddress: `/v4/public/appointment/x/ics?secret=${SECRET}`,
      ...props,
    },
    look,
  )

const headingOf = (html: string) => /<h1>(?:<span.*?<\/span>)?(.*?)<\/h1>/.exec(html)?.[1]

test.each([
  [null, false, 'Your meeting'],
  ['booked', false, 'You are booked'],
  ['moved', false, 'Your meeting has a new time'],
  ['cancelled', false, 'Your meeting'],
  ['booked', true, 'Your meeting'],
] as const)('told %s, over: %s', (told, isOver, heading) => {
  expect(headingOf(page({}, { told, isOver }))).toBe(heading)
})

test('what is cancelled is cancelled, whatever the address tells', () => {
  const html = page({ isCancelled: true }, { told: 'booked' })
  expect(headingOf(html)).toBe('This meeting is cancelled')
  expect(html).toContain('<s>')
})

test('what no longer takes place is not joined, noted or changed', () => {
  for (const html of [page({ isCancelled: true }), page({}, { isOver: true })]) {
    expect(html).not.toMatch(/<a |<button/)
    expect(html).not.toContain(SECRET)
  }
})

test('the zone is said with its distance, the times for programs too', () => {
  const html = page()
  expect(html).toContain('13:45 – 14:15')
  expect(html).toContain('In Kathmandu time (UTC+05:45)')
  expect(html).toContain('datetime="2026-12-07T13:45:00+05:45"')
})

test('no link to another site carries the secret', () => {
  const html = page({}, { told: 'booked' })
  const outside = [...html.matchAll(/<a [^>]*href="(https?:[^"]*)"/g)].map(([, to = '']) => to)
  expect(outside).toHaveLength(5)
  expect(outside.filter(address => address.includes(SECRET))).toEqual([])
  for (const [link] of html.matchAll(/<a [^>]*href="https?:[^>]*>/g)) {
    expect(link).toContain('rel="noopener"')
  }
})

test('a button leads on once it is booked, and not later', () => {
  expect(page({}, { told: 'booked' })).toContain('>Continue</a>')
  expect(page()).not.toContain('https://shop.example/next')
})

test('only what may be done is offered; where nothing may, whom to ask', () => {
  expect(page({ mayCancel: false })).not.toContain('>Cancel meeting<')
  expect(page({ mayReschedule: false })).not.toContain('>Reschedule<')
  const html = page({ mayCancel: false, mayReschedule: false })
  expect(html).toContain('Please get in touch with Ada Lovelace.')
})

test('a script is there only where a page around it wants to hear', () => {
  expect(page().match(/<script[^>]*>/g)).toEqual(['<script src="/assets/visitor-zone.js">'])
  const frame = renderCancelPage(
    { ...spoken, own, zone: 'UTC', values: {}, action: '/x', back: '/y' },
    { ...look, isEmbedded: true },
  )
  expect(frame).toContain('start-appointment.js')
})

test('text from people stays text', () => {
  const hostile = `<img src=x onerror="alert(1)">`
  const html = page({ name: hostile, hostName: hostile, location: hostile, description: hostile })
  expect(html).not.toContain('<img')
})

test('the question asks for a reason where one is needed, and says what is wrong', () => {
  const asked = { ...spoken, own: { ...own, cancelNeedsReason: true }, zone: 'UTC' }
  const html = renderCancelPage(
    { ...asked, values: { reason: '' }, action: '/x', back: '/y', mistake: 'Please fill this in.' },
    look,
  )
  expect(html).toMatch(/<textarea[^>]* required/)
  expect(html).toMatch(/aria-invalid="true"/)
  expect(html).toContain('Please fill this in.')
  expect(html).not.toContain('(optional)')
})

const provisional: OwnProvisionalBooking = {
  id: own.id,
  role: 'attendee',
  type: 'doubleOptIn',
  status: 'pending',
  start: own.start,
  end: own.end,
  timezone: own.timezone,
  meetingName: own.name,
  hostName: 'Ada Lovelace',
  attendeeName: 'Grace Hopper',
  attendeeEmail: 'grace@example.com',
  reason: null,
  expiresAt: '2026-11-25T13:45:00+05:45',
  mayConfirm: true,
  mayDecline: true,
  appointmentId: null,
  secret: null,
  company: own.company,
  accentColor: null,
  language: null,
  frameOrigins: null,
}
const ended = { mayConfirm: false, mayDecline: false }

test.each<[Partial<OwnProvisionalBooking>, string, string]>([
  [{}, 'Confirm this booking', 'Kept until Wednesday'],
  [{ role: 'host', type: 'requireHostConfirmation' }, 'Confirm this booking', 'Decline'],
  [
    { mayConfirm: false, type: 'requireHostConfirmation' },
    'Waiting for Ada Lovelace',
    'You get a mail to grace@example.com',
  ],
  [{ mayConfirm: false, attendeeEmail: null }, 'Waiting for Ada Lovelace', 'Withdraw'],
  [{ mayConfirm: false, role: 'host' }, 'Waiting for Grace Hopper', 'has to confirm too'],
  [{ ...ended, status: 'expired' }, 'Not confirmed in time', 'so it has ended'],
  [{ ...ended, status: 'confirmed', role: 'host' }, 'Confirmed', 'Grace Hopper hears about it.'],
  [{ ...ended, status: 'declined_by_host', reason: 'I am away' }, 'Declined', 'I am away'],
  [{ ...ended, status: 'declined_by_attendee' }, 'Withdrawn', 'is free again'],
])('a booking that waits: %o', (of, heading, text) => {
  const booking = { ...provisional, ...of }
  const html = renderProvisionalPage({ ...spoken, own: booking, zone: 'UTC', action: '/x' }, look)
  expect(headingOf(html)).toContain(heading)
  expect(html).toContain(text)
  expect(html.includes('value="confirm"')).toBe(booking.mayConfirm)
  expect(html.includes('value="decline"')).toBe(booking.mayDecline)
})
