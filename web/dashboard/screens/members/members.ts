import { answered, api } from '../../api.ts'
import type { Session } from '../../session.ts'

export const readMembers = async () => (await answered(api.listMembers())).members
export type Member = Awaited<ReturnType<typeof readMembers>>[number]
export type Role = Member['role']

export const readInvitations = async () => (await answered(api.listInvitations())).invitations
export type Invitation = Awaited<ReturnType<typeof readInvitations>>[number]

export const invite = (body: { email: string; role: Role }) =>
  answered(api.createInvitation({ body }))
export type MadeInvitation = Awaited<ReturnType<typeof invite>>

export const nameOf = ({ givenName, familyName, email }: Member): string =>
  `${givenName} ${familyName}`.trim() || email

/** Owners are made and unmade by owners only. */
export const rolesFor = ({ role }: Session): readonly Role[] =>
  role === 'owner' ? ['owner', 'admin', 'member'] : ['admin', 'member']
