import { z } from 'zod'
import { text } from '../runtime/http/fields.ts'

const expiresInDays = z
  .int('must be a whole number of days from 1 to 90')
  .min(1, 'must be from 1 to 90 days')
  .max(90, 'must be from 1 to 90 days')
  .describe('Days until the key ends. A key cannot be prolonged; rotate it.')

export const CreateKeyBody = z
  .object({ name: text(100).optional(), expiresInDays })
  .meta({ id: 'CreateApiKey', examples: [{ name: 'Production', expiresInDays: 90 }] })

export const RotateKeyBody = z
  .object({
    expiresInDays: expiresInDays.default(90),
    overlapHours: z
      .int()
      .min(0, 'must be from 0 to 168 hours')
      .max(168, 'must be from 0 to 168 hours')
      .default(24)
      .describe('How long the old key still works beside the new one.'),
  })
  .optional()
  .meta({ id: 'RotateApiKey', examples: [{ expiresInDays: 90, overlapHours: 24 }] })

const key = {
  id: z.uuid(),
  name: z.string().nullable(),
  userId: z.uuid().describe('The user who made it; GET /v4/user/me answers with this user.'),
  status: z.enum(['active', 'expired', 'deactivated']),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  deactivatedAt: z.iso.datetime().nullable(),
  lastUsedAt: z.iso.datetime().nullable().describe('To the minute or so.'),
}

const keyExample = {
  id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c11',
  name: 'Production',
  userId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c12',
  status: 'active',
  createdAt: '2026-11-24T09:00:00.000Z',
  expiresAt: '2027-02-22T09:00:00.000Z',
  deactivatedAt: null,
  lastUsedAt: null,
}

export const ApiKey = z.object(key).meta({ id: 'ApiKey', examples: [keyExample] })

export const CreatedKey = z
  .object({ ...key, key: z.string().describe('Shown this once and kept nowhere.') })
  .meta({
    id: 'CreatedApiKey',
    examples: [{ ...keyExample, key: `ak_live:${keyExample.id}:the-secret-part` }],
  })

export const RotatedKey = CreatedKey.extend({
  replaces: z.object({ id: z.uuid(), expiresAt: z.iso.datetime() }),
}).meta({
  id: 'RotatedApiKey',
  examples: [
    {
      ...keyExample,
      key: `ak_live:${keyExample.id}:the-secret-part`,
      replaces: {
        id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c13',
        expiresAt: '2026-11-25T09:00:00.000Z',
      },
    },
  ],
})

export const ApiKeyList = z
  .object({ keys: z.array(ApiKey) })
  .meta({ id: 'ApiKeyList', examples: [{ keys: [keyExample] }] })
