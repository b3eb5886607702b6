/** Where a booking leads: to the page of the appointment, or on to where its owner wants. Pure. */
import type { BookingThatWaits, PublicBooked } from '../client/client.ts'
import { addressOf, type Query } from './address.ts'

/** What a booking is answered with. */
export type Booked = PublicBooked | BookingThatWaits

/** What the pages after the booking take over from the address of the page. */
const KEPT: readonly string[] = ['embed', 'theme', 'locale', 'timezone']

export function keptOf(query: Query): Query {
  return Object.fromEntries(Object.entries(query).filter(([name]) => KEPT.includes(name)))
}

type Appointment = { id: string; secret: string; told: 'booked' | 'moved' | 'cancelled' | null }

/** The page of an appointment, which says what has just been done. */
export const appointmentAddress = ({ id, secret, told }: Appointment, query: Query): string =>
  addressOf(`/appointment/${id}`, { secret, ...(told && { told }), ...keptOf(query) })

export function afterBooking(reply: Booked, path: string, query: Query) {
  if ('bookingType' in reply) {
    const address = addressOf(path, { waits: reply.bookingType, ...keptOf(query) })
    return { address, isOutside: false }
  }
  const { redirectUrl, appointmentId: id, secret } = reply
  return redirectUrl === null
    ? { address: appointmentAddress({ id, secret, told: 'booked' }, query), isOutside: false }
    : { address: redirectUrl, isOutside: true }
}
