/** What a booking is answered with (contract B.4). */
import { z } from 'zod'
import { TYPES } from '../provisional-bookings/rules.ts'

const secret = z.string().describe('With it an attendee manages the appointment without signing in')
const bookedExample = {
  id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c31',
  appointmentId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c31',
  secret: 'AZCl8Gwbfz6dUT9vKx8MEQ.b2JqZWN0',
}

const Booked = z
  .object({ id: z.uuid(), appointmentId: z.uuid(), secret })
  .meta({ id: 'Booked', examples: [bookedExample] })

const ofSeries = {
  seriesId: z.uuid(),
  appointments: z
    .array(
      z.object({
        id: z.uuid(),
        start: z.string().meta({ format: 'date-time' }),
        secret,
      }),
    )
    .describe('All of the series, in order; the first is the one above'),
}

const { id: firstId, secret: firstSecret } = bookedExample
const seriesExample = {
  ...bookedExample,
  seriesId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c61',
  appointments: [
    { id: firstId, start: '2026-12-07T09:00:00+01:00', secret: firstSecret },
    {
      id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c62',
      start: '2026-12-14T09:00:00+01:00',
      secret: 'AZCl8Gwbfz6dUT9vKx8MEQ.c2VyaWVz',
    },
  ],
}

const BookedSeries = z
  .object({ ...Booked.shape, ...ofSeries })
  .meta({ id: 'BookedSeries', examples: [seriesExample] })

const waitingExample = {
  bookingType: 'doubleOptIn' as const,
  provisionalBookingId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c51',
}

/** Of a booking that waits for a confirmation. An appointment never has a `bookingType`. */
const Waiting = z
  .object({
    bookingType: z.enum(TYPES).describe('What it waits for'),
    provisionalBookingId: z.uuid(),
  })
  .meta({
    id: 'BookingThatWaits',
    examples: [waitingExample],
  })

export const BookingReply = z
  .union([BookedSeries, Booked, Waiting])
  .meta({ examples: [bookedExample, seriesExample, waitingExample] })

const publicExample = { ...bookedExample, redirectUrl: null }

const PublicBooked = z
  .object({
    id: z.uuid(),
    appointmentId: z.uuid(),
    secret,
    redirectUrl: z.string().nullable().describe('Where the page leads on to'),
  })
  .meta({ id: 'PublicBooked', examples: [publicExample] })

const publicSeriesExample = { ...seriesExample, redirectUrl: null }

const PublicBookedSeries = z
  .object({ ...PublicBooked.shape, ...ofSeries })
  .meta({ id: 'PublicBookedSeries', examples: [publicSeriesExample] })

export const PublicBookingReply = z
  .union([PublicBookedSeries, PublicBooked, Waiting])
  .meta({ examples: [publicExample, publicSeriesExample, waitingExample] })
