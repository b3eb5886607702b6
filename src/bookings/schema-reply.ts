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
  .union([Booked, Waiting])
  .meta({ examples: [bookedExample, waitingExample] })

const publicExample = { ...bookedExample, redirectUrl: null }

const PublicBooked = z
  .object({
    id: z.uuid(),
    appointmentId: z.uuid(),
    secret,
    redirectUrl: z.string().nullable().describe('Where the page leads on to'),
  })
  .meta({ id: 'PublicBooked', examples: [publicExample] })

export const PublicBookingReply = z
  .union([PublicBooked, Waiting])
  .meta({ examples: [publicExample, waitingExample] })
