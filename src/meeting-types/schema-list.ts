/** What is asked of the meeting types of a company. */
import { z } from 'zod'
import { flagParam, id, numberParam, queryOf, text } from '../runtime/http/fields.ts'

export const PageQuery = queryOf(
  {
    page: numberParam(z.int().min(0).max(1_000_000).default(0))
      .describe('From 0')
      .meta({ examples: [0] }),
    pageSize: numberParam(z.int().min(1).max(100).default(20)).meta({ examples: [20] }),
    userId: id
      .optional()
      .describe("A user's own")
      .meta({ examples: ['550e8400-e29b-41d4-a716-446655440000'] }),
    teamId: id
      .optional()
      .describe('Those that a team hosts')
      .meta({ examples: ['0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c61'] }),
    enabled: flagParam
      .describe('Only those that can be booked, or cannot')
      .meta({ examples: [true] }),
    search: text(200)
      .optional()
      .describe('Part of a name or a slug')
      .meta({ examples: ['call'] }),
  },
  { limit: 'pageSize' },
)
