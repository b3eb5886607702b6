import type { LinkRow } from './store.ts'

/** A link as the wire shows one (contract B.9). */
export function presentLink(row: LinkRow, bookingUrl: string) {
  const url = `${bookingUrl}/1t/${row.token}`
  return {
    id: row.id,
    token: row.token,
    url,
    link: url,
    meetingTypeId: row.meeting_type_id,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    usedAt: row.used_at?.toISOString() ?? null,
    appointmentId: row.appointment_id,
  }
}
