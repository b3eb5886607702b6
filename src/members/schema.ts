import { z } from 'zod'
import { id } from '../runtime/http/fields.ts'

export const role = z.enum(['owner', 'admin', 'member'])

export const MemberParams = z.object({ userId: id.describe('Id of the user') })

export const RoleBody = z
  .object({ role })
  .meta({ id: 'ChangeMember', examples: [{ role: 'admin' }] })

const example = {
  userId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c12',
  email: 'ada@example.com',
  givenName: 'Ada',
  familyName: 'Byron',
  role: 'owner',
  lastSeenAt: '2026-11-24T09:00:00.000Z',
  isYou: true,
}

export const Member = z
  .object({
    userId: z.uuid(),
    email: z.string().describe('By which the account signs in.'),
    givenName: z.string(),
    familyName: z.string(),
    role,
    lastSeenAt: z.iso.datetime().nullable().describe('To five minutes or so.'),
    isYou: z.boolean(),
  })
  .meta({ id: 'Member', examples: [example] })

export const MemberList = z
  .object({ members: z.array(Member) })
  .meta({ id: 'MemberList', examples: [{ members: [example] }] })
