/** What has become of an invitation, and who invites to what. */

/** The roles to which somebody of a role invites nobody. */
export const CLOSED_TO = {
  owner: [],
  admin: ['owner'],
  member: ['owner', 'admin', 'member'],
} as const

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
