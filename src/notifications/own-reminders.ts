/** Reminders of whoever has the link of one. */
import { Refusal } from '../base/refusal.ts'
import { type AttendeeRef, readRemindersToken } from '../bookings/sign.ts'
import { findAppointment } from '../bookings/store.ts'
import { presentLook } from '../companies/present.ts'
import { findLook } from '../companies/store-pages.ts'
import type { Db } from '../runtime/db/database.ts'

export type RemindersProduct = { db: Db; secretKeys: readonly string[]; publicUrl: string }

/** Throws `attendee_not_found` for a token that is none. */
export function remindersOf(token: string, secretKeys: readonly string[]): AttendeeRef {
  const ref = readRemindersToken(token, secretKeys)
  if (!ref) throw new Refusal('attendee_not_found')
  return ref
}

export async function shownReminders(
  { publicUrl }: RemindersProduct,
  db: Db,
  { companyId, appointmentId, attendeeId }: AttendeeRef,
) {
  const whole = await findAppointment(db, companyId, appointmentId)
  const attendee = whole?.attendees.find(({ id }) => id === attendeeId)
  if (!whole || !attendee) throw new Refusal('attendee_not_found')
  const { meetingTypeId, info } = whole.appointment
  const look = presentLook(await findLook(db, companyId, { meetingTypeId }), publicUrl)
  const { receiveReminders, language } = attendee
  return { meetingName: info.name, receiveReminders, ...look, language: language ?? look.language }
}
