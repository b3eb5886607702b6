/** What has become of an invitation. */

const DAY_MS = 24 * 60 * 60 * 1000
export const INVITATION_MS = 7 * DAY_MS

export type InvitationState = {
  expiresMs: number
  acceptedMs: number | null
  revokedMs: number | null
}
export type InvitationStatus = 'pending' | 'accepted' | 'expired' | 'revoked'

export function invitationStatus(
  { expiresMs, acceptedMs, revokedMs }: InvitationState,
  nowMs: number,
): InvitationStatus {
  if (acceptedMs !== null) return 'accepted'
  if (revokedMs !== null) return 'revoked'
  return expiresMs <= nowMs ? 'expired' : 'pending'
}
