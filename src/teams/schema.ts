/** Teams on the wire: what the contract calls workspaces. */
import { z } from 'zod'
import { HoldParams } from '../bookings/schema.ts'
import { filledText, id, text } from '../runtime/http/fields.ts'

/** Where a page of a team is. */
const pageAddress = {
  team: z
    .string()
    .max(100)
    .describe('Slug of the team')
    .meta({ examples: ['sales'] }),
  type: z
    .string()
    .max(100)
    .describe('Slug of the meeting type')
    .meta({ examples: ['sales-call'] }),
}

export const TeamPageParams = z.object(pageAddress)
export const TeamPageHoldParams = z.object({ ...pageAddress, token: HoldParams.shape.token })

export const ROLES = ['admin', 'member'] as const

const member = z.object({
  userId: id,
  role: z.enum(ROLES).default('member').describe('`admin` changes the team and what it offers'),
})

const memberIds = '550e8400-e29b-41d4-a716-446655440000'

export const CreateTeamBody = z
  .object({
    name: filledText(100),
    slug: text(60).nullish().describe('Default: made from the name'),
    members: z.array(member).max(500).optional().describe('Default: the acting user, as admin'),
  })
  .meta({
    id: 'CreateTeam',
    examples: [{ name: 'Sales', members: [{ userId: memberIds, role: 'admin' }] }],
  })

export const UpdateTeamBody = z
  .object({ name: filledText(100).optional(), slug: text(60).nullish() })
  .meta({ id: 'UpdateTeam', examples: [{ name: 'Sales Europe' }] })

export const MemberBody = z
  .object({ role: z.enum(ROLES).default('member') })
  .optional()
  .meta({ id: 'SetTeamMember', examples: [{ role: 'admin' }] })

export const MemberParams = z.object({
  id: id.describe('Id of the team'),
  userId: id.describe('Id of the user'),
})

const example = {
  id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c61',
  companyId: '880e8400-e29b-41d4-a716-446655440003',
  name: 'Sales',
  slug: 'sales',
  members: [{ userId: memberIds, role: 'admin' as const, fullName: 'John Smith' }],
  createdAt: '2026-11-24T09:00:00.000Z',
  updatedAt: '2026-11-24T09:00:00.000Z',
}

export const Team = z
  .object({
    id: z.uuid().describe('What meeting types and queues call `workspaceId`'),
    companyId: z.uuid(),
    name: z.string(),
    slug: z.string().describe('In the addresses of its pages: `/team/{slug}/…`'),
    members: z.array(z.object({ userId: z.uuid(), role: z.enum(ROLES), fullName: z.string() })),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Team', examples: [example] })

export const TeamList = z
  .object({ teams: z.array(Team) })
  .meta({ id: 'TeamList', examples: [{ teams: [example] }] })
