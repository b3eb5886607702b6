/** What whoever has a token of a booking that waits sees of it, and whose token it is. */
import { Refusal } from '../base/refusal.ts'
import type { InviteeProduct } from '../bookings/product.ts'
import { type ProvisionalRef, type Role, readProvisionalToken } from '../bookings/sign.ts'
import { presentLook } from '../companies/present.ts'
import { findLook } from '../companies/store-pages.ts'
import { formatMoment, formatWithOffset } from '../time/moment.ts'
import { secretOf } from './present.ts'
import type { Provisional } from './provisional.ts'
import { confirming, statusAt } from './rules.ts'

/** Throws `provisional_not_found` for a token that is none. */
export function named(token: string, secretKeys: readonly string[]): ProvisionalRef {
  const ref = readProvisionalToken(token, secretKeys)
  if (!ref) throw new Refusal('provisional_not_found')
  return ref
}

/** With what pages of the company show. */
export async function shownOwn(
  { db, publicUrl, secretKeys }: InviteeProduct,
  provisional: Provisional,
  { role, nowMs }: { role: Role; nowMs: number },
) {
  const { companyId, meetingTypeId } = provisional
  const look = presentLook(await findLook(db, companyId, { meetingTypeId }), publicUrl)
  return { ...presentOwn(provisional, { role, secretKeys, nowMs }), ...look }
}

/** The attendee's secret is for the attendee only. */
function presentOwn(
  provisional: Provisional,
  { role, secretKeys, nowMs }: { role: Role; secretKeys: readonly string[]; nowMs: number },
) {
  const { startMin, endMin, draft, hosts, expiresMs } = provisional
  const { appointment, attendee } = draft
  const status = statusAt(provisional, nowMs)
  const isPending = status === 'pending'
  const act = confirming(provisional, role)
  return {
    id: provisional.id,
    role,
    type: provisional.type,
    status,
    start: formatWithOffset(startMin, appointment.offsetMin),
    end: formatWithOffset(endMin, appointment.offsetMin),
    timezone: appointment.timezone,
    meetingName: appointment.info.name,
    hostName: hosts.map(({ fullName }) => fullName).join(', '),
    attendeeName: attendee.fullname,
    attendeeEmail: attendee.email,
    reason: provisional.reason,
    expiresAt: formatMoment(expiresMs),
    mayConfirm: isPending && (act === 'book' || act === 'hand_on'),
    mayDecline: isPending,
    appointmentId: status === 'confirmed' ? provisional.appointmentId : null,
    secret:
      status === 'confirmed' && role === 'attendee' ? secretOf(provisional, secretKeys) : null,
  }
}
