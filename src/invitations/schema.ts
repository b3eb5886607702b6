import { z } from 'zod'
import { role } from '../members/schema.ts'
import { email } from '../runtime/http/fields.ts'

export const InviteBody = z
  .object({ email, role })
  .meta({ id: 'CreateInvitation', examples: [{ email: 'grace@example.com', role: 'member' }] })

const invitation = {
  id: z.uuid(),
  email: z.string(),
  role,
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  status: z.enum(['pending', 'accepted', 'expired', 'revoked']),
}

const example = {
  id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c81',
  email: 'grace@example.com',
  role: 'member',
  createdAt: '2026-11-24T09:00:00.000Z',
  expiresAt: '2026-12-01T09:00:00.000Z',
  status: 'pending',
}

export const InvitationList = z
  .object({ invitations: z.array(z.object(invitation)) })
  .meta({ id: 'InvitationList', examples: [{ invitations: [example] }] })

export const CreatedInvitation = z
  .object({
    ...invitation,
    url: z
      .string()
      .describe('Another link than the mailed one, for who has no account yet. Shown once.'),
  })
  .meta({
    id: 'CreatedInvitation',
    examples: [{ ...example, url: 'https://punctual.example.com/dashboard/sign-in#the-token' }],
  })
