import { z } from 'zod'
import { HoldParams } from '../bookings/schema.ts'
import { id, numberParam, queryOf } from '../runtime/http/fields.ts'

const link = z
  .string()
  .min(1)
  .max(100)
  .describe('The token of a one-time link')
  .meta({ examples: ['Kx7mQ2vN'] })

export const LinkPageParams = z.object({ link })
export const LinkHoldParams = z.object({ link, token: HoldParams.shape.token })

export const LinkTypeParams = z.object({ meetingTypeId: id.describe('Id of the meeting type') })

export const ListLinksQuery = queryOf({
  meetingTypeId: id.describe('Whose links'),
  limit: numberParam(z.int().min(1).max(100).default(50)).meta({ examples: [50] }),
  offset: numberParam(z.int().min(0).max(1_000_000).default(0)).meta({ examples: [0] }),
})

export const linkExample = {
  id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c31',
  token: 'Kx7mQ2vN',
  url: 'http://localhost:3000/1t/Kx7mQ2vN',
  link: 'http://localhost:3000/1t/Kx7mQ2vN',
  meetingTypeId: '770e8400-e29b-41d4-a716-446655440002',
  createdAt: '2026-11-24T09:00:00.000Z',
  expiresAt: '2026-12-24T09:00:00.000Z',
  usedAt: null,
  appointmentId: null,
}

export const OneTimeLink = z
  .object({
    id: z.uuid(),
    token: z.string(),
    url: z.url(),
    link: z.url().describe('As `url`'),
    meetingTypeId: z.uuid(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    usedAt: z.iso.datetime().nullable(),
    appointmentId: z.uuid().nullable().describe('What was booked through it'),
  })
  .meta({ id: 'OneTimeLink', examples: [linkExample] })

export const OneTimeLinkList = z
  .object({ links: z.array(OneTimeLink), total: z.int().describe('All of the meeting type') })
  .meta({ id: 'OneTimeLinkList', examples: [{ links: [linkExample], total: 1 }] })
