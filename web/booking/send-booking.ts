/** Books what a form says. */
import type { Booked } from './after-booking.ts'
import { bookingBody, type Filled } from './booking-body.ts'
import type { Answer } from './calls.ts'

type Book = (body: ReturnType<typeof bookingBody>) => Promise<Answer<Booked>>

/** A hold that has ended is no reason not to try without it. */
export async function sendBooking(book: Book, filled: Filled): Promise<Answer<Booked>> {
  const answer = await book(bookingBody(filled))
  const isEnded = !answer.isOk && answer.error.code === 'hold_expired'
  if (!isEnded) return answer
  return book(bookingBody({ ...filled, choice: { ...filled.choice, holdToken: null } }))
}
