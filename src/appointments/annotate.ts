/** What a host notes on an appointment: guests, a note, a transcription, who did not come. */
import { Refusal } from '../base/refusal.ts'
import {
  type Actor,
  type Attendee,
  liveAttendees,
  type WholeAppointment,
} from '../bookings/appointment.ts'
import { type AppointmentRef, type Change, lockExisting, writeChange } from '../bookings/change.ts'
import type { BookingProduct } from '../bookings/product.ts'
import { foldEmail } from '../contacts/rules.ts'
import type { Tx } from '../runtime/db/database.ts'

const MOST_GUESTS = 20

type Product = Pick<BookingProduct, 'relay'>
type At = AppointmentRef & { by?: Actor; nowMs: number }

type Decide = (
  before: WholeAppointment,
) => Pick<Change, 'appointment' | 'attendee' | 'extra'> | 'nothing'

/** What changes nothing is no event. */
async function change(
  product: Product,
  tx: Tx,
  { at, decide }: { at: At; decide: Decide },
): Promise<WholeAppointment> {
  const before = await lockExisting(tx, at)
  const decided = decide(before)
  if (decided === 'nothing') return before
  const { by, nowMs } = at
  const updated = { type: 'booking_updated' as const, by, nowMs, ...decided }
  return writeChange(product, tx, { before, change: updated })
}

/** null: whoever is first in line. Throws `attendee_not_found`. */
function attendeeOf({ attendees }: WholeAppointment, attendeeId: string | null): Attendee {
  const live = liveAttendees(attendees)
  const found = attendeeId === null ? live[0] : live.find(({ id }) => id === attendeeId)
  if (!found) throw new Refusal('attendee_not_found')
  return found
}

/**
 * One more guest of an attendee; who is named already is none. Throws `appointment_not_found`,
 * `attendee_not_found`, `appointment_cancelled`, `guests_not_allowed`.
 */
export function addGuest(
  product: Product,
  tx: Tx,
  wish: At & { attendeeId: string | null; email: string },
): Promise<WholeAppointment> {
  const decide: Decide = before => {
    if (before.appointment.cancelledMs !== null) throw new Refusal('appointment_cancelled')
    const attendee = attendeeOf(before, wish.attendeeId)
    const named = [attendee.email ?? '', ...attendee.guests].map(foldEmail)
    if (named.includes(foldEmail(wish.email))) return 'nothing'
    if (attendee.guests.length >= MOST_GUESTS) {
      const message = `an attendee brings at most ${MOST_GUESTS} guests`
      throw new Refusal('guests_not_allowed', { errors: [{ field: 'email', message }] })
    }
    const guests = [...attendee.guests, wish.email]
    return { attendee: { ...attendee, guests }, extra: { guestAdded: true } }
  }
  return change(product, tx, { at: wish, decide })
}

/** Throws `appointment_not_found`, `attendee_not_found`. */
export function markNoShow(
  product: Product,
  tx: Tx,
  wish: At & { attendeeId: string | null; noShow: boolean },
): Promise<WholeAppointment> {
  const { noShow } = wish
  const decide: Decide = before => {
    const attendee = attendeeOf(before, wish.attendeeId)
    return attendee.noShow === noShow ? 'nothing' : { attendee: { ...attendee, noShow } }
  }
  return change(product, tx, { at: wish, decide })
}

export type Texts = {
  note?: string | undefined
  transcription?: string | null | undefined
  summary?: string | null | undefined
}

/** Replaces the texts that are given; null clears one. Throws `appointment_not_found`. */
export function setTexts(
  product: Product,
  tx: Tx,
  { texts, ...at }: At & { texts: Texts },
): Promise<WholeAppointment> {
  const decide: Decide = ({ appointment }) => {
    const changed = Object.entries(texts).filter(
      ([name, text]) => text !== undefined && text !== appointment[name as keyof Texts],
    )
    return changed.length === 0 ? 'nothing' : { appointment: Object.fromEntries(changed) }
  }
  return change(product, tx, { at, decide })
}
