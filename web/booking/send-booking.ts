/** Books what a form says. */
import type { Booked } from './after-booking.ts'
import { bookingBody, type Filled } from './booking-body.ts'
import type { Answer } from './calls.ts'

type Book = (
  body: ReturnType<typeof bookingBody>,
  idempotencyKey: string,
) => Promise<Answer<Booked>>

/**
 * `formToken`: a form that is sent twice, or whose answer was lost, books a start once. A hold that
 * has ended is no reason not to try without it.
 */
export async function sendBooking(
  book: Book,
  formToken: string,
  filled: Filled,
): Promise<Answer<Booked>> {
  const { choice } = filled
  const answer = await book(bookingBody(filled), `${formToken} ${choice.start}`)
  const isEnded = !answer.isOk && answer.error.code === 'hold_expired'
  if (!isEnded) return answer
  const unheld = bookingBody({ ...filled, choice: { ...choice, holdToken: null } })
  return book(unheld, `${formToken} ${choice.start} unheld`)
}
