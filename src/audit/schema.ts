/** What was done in a company, on the wire. */
import { z } from 'zod'
import { id, numberParam, point, queryOf, text } from '../runtime/http/fields.ts'

export const AuditQuery = queryOf(
  {
    page: numberParam(z.int().min(0).max(1_000_000).default(0))
      .describe('From 0')
      .meta({ examples: [0] }),
    pageSize: numberParam(z.int().min(1).max(100).default(20)).meta({ examples: [20] }),
    userId: id.optional().describe('What a user did'),
    operation: text(100)
      .optional()
      .meta({ examples: ['updateMeetingType'] }),
    search: text(100)
      .optional()
      .describe('Part of the name of an operation')
      .meta({ examples: ['meetingtype'] }),
    start: point.describe('From this on').meta({ examples: ['2026-12-01'] }),
    end: point.describe('Before this; a date is included').meta({ examples: ['2026-12-31'] }),
  },
  { limit: 'pageSize' },
)

const entry = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  actor: z.object({
    kind: z.enum(['user', 'api_key', 'operator']).describe('An operator: from the command line.'),
    userId: z.uuid().nullable().describe('With a key: as whom it acted, if as anybody.'),
    name: z.string().nullable(),
    keyId: z.uuid().nullable(),
    keyName: z.string().nullable(),
  }),
  operation: z.string().describe('The operationId; of signing in, what happened.'),
  method: z.string(),
  params: z.record(z.string(), z.string()).describe('Of the path.'),
  fields: z.array(z.string()).describe('What was sent, by name; never a value.'),
  address: z.string().nullable(),
  requestId: z.string().nullable(),
})

export const AuditPage = z.object({ entries: z.array(entry), total: z.int() }).meta({
  id: 'AuditPage',
  examples: [
    {
      entries: [
        {
          id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c71',
          at: '2026-11-24T09:00:00.000Z',
          actor: {
            kind: 'user',
            userId: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c12',
            name: 'Ada Byron',
            keyId: null,
            keyName: null,
          },
          operation: 'updateMeetingType',
          method: 'PATCH',
          params: { id: '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c31' },
          fields: ['enabled'],
          address: '192.0.2.10',
          requestId: 'k3f-2s',
        },
      ],
      total: 1,
    },
  ],
})
