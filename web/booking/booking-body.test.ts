import { expect, test } from 'vitest'
import { bookingBody, type Filled } from './booking-body.ts'

const filled = {
  page: { channels: ['phone'], questions: [], locations: [], allowAddingGuests: false },
  choice: { start: '2026-12-07T09:00:00+01:00', durationMin: 30, hostId: null, holdToken: null },
  values: { fullname: 'Grace Hopper' },
  zone: 'Europe/Berlin',
  language: 'en',
  password: null,
} as unknown as Filled

test.each([
  ['news\0letter', 'news letter'],
  [`${'x'.repeat(499)}👋`, `${'x'.repeat(499)}\uFFFD`],
  ['plain & simple', 'plain & simple'],
])('what a link says of where the visitor came from cannot stop the booking: %j', (said, kept) => {
  const { attendee } = bookingBody({ ...filled, query: { utm_source: said, unknown: said } })
  expect(attendee?.notes).toEqual({ utm_source: kept })
})
