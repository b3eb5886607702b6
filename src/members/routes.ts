import type { Changes } from '../runtime/db/changes.ts'
import type { Db } from '../runtime/db/database.ts'
import { type Caller, noContent, ok, operation } from '../runtime/http/operation.ts'
import { formatMoment } from '../time/moment.ts'
import { changeRole } from './change-role.ts'
import { removeMember } from './remove-member.ts'
import * as schema from './schema.ts'
import { listMembers as list, type Member } from './store.ts'

type MemberProduct = { db: Db; changes: Changes }

const tag = 'Members'
const needs = 'company'
const params = schema.MemberParams

export const listMembers = ({ db }: MemberProduct) =>
  operation({
    operationId: 'listMembers',
    tag,
    summary: 'List the users of the company who can sign in',
    needs,
    replies: { 200: { description: 'Who came first stands first', schema: schema.MemberList } },
    refusals: [],
    read: async ({ caller }) => {
      const members = await list(db, caller.companyId)
      return ok({ members: members.map(one => presentMember(one, caller)) })
    },
  })

export const updateMember = ({ changes }: MemberProduct) =>
  operation({
    operationId: 'updateMember',
    tag,
    summary: 'Change the role of a member',
    description:
      'Only an owner makes an owner, or changes one. Invitations that they sent and that the new ' +
      'role does not allow end.',
    needs,
    params,
    body: schema.RoleBody,
    replies: { 200: { description: 'As it is now', schema: schema.Member } },
    refusals: ['member_not_found', 'last_owner'],
    write: async ({ caller, params: { userId }, body: { role }, nowMs }, tx) => {
      const change = { userId, role, nowMs }
      return ok(presentMember(await changeRole(tx, caller, { change, changes }), caller))
    },
  })

export const deleteMember = ({ changes }: MemberProduct) =>
  operation({
    operationId: 'deleteMember',
    tag,
    summary: 'Let a member no longer sign in to this company',
    description:
      'The user stays, with calendar and bookings. Invitations that they sent end; API keys that ' +
      'they made go on.',
    needs,
    params,
    replies: { 204: { description: 'Signed out here for good' } },
    refusals: ['member_not_found', 'last_owner', 'own_member'],
    write: async ({ caller, params: { userId }, nowMs }, tx) => {
      await removeMember(tx, caller, { userId, nowMs, changes })
      return noContent()
    },
  })

const presentMember = ({ lastSeenMs, ...member }: Member, { session, keyUserId }: Caller) => ({
  ...member,
  lastSeenAt: lastSeenMs === null ? null : formatMoment(lastSeenMs),
  isYou: session !== null && member.userId === keyUserId,
})
