import { z } from 'zod'
import { id, timeZone } from '../runtime/http/fields.ts'

export const WindowsParams = z.object({ userId: id.describe('Id of the user') })

const date = z
  .string()
  .optional()
  .describe('YYYY-MM-DD, included; a date of `timezone`, or else of the type')

export const WindowsQuery = z.object({
  startDate: date.meta({ examples: ['2026-12-07'] }),
  endDate: date.meta({ examples: ['2026-12-11'] }),
  meetingTypeId: id
    .optional()
    .describe("Default: the user's oldest enabled meeting type")
    .meta({ examples: ['770e8400-e29b-41d4-a716-446655440002'] }),
  timezone: timeZone.optional(),
  troubleshoot: z
    .enum(['true', 'false'])
    .optional()
    .describe('Also says why each other start cannot be booked')
    .meta({ examples: ['false'] }),
})

export const REASONS = [
  'not_on_grid',
  'outside_hours',
  'past',
  'inside_notice',
  'beyond_horizon',
  'limit_reached',
  'seats_full',
  'held',
  'pending',
  'slot_taken',
  'buffer',
  'calendar_busy',
  'host_unavailable',
] as const

export const Windows = z
  .object({
    windows: z.array(z.string().meta({ format: 'date-time' })).describe('Starts, ascending'),
    blocked: z
      .array(z.object({ start: z.string().meta({ format: 'date-time' }), reason: z.enum(REASONS) }))
      .optional()
      .describe('With troubleshoot: every other start of the grid, and why'),
  })
  .meta({
    id: 'BookableWindows',
    examples: [
      {
        windows: [
          '2026-12-07T09:00:00Z',
          '2026-12-07T09:45:00Z',
          '2026-12-07T10:30:00Z',
          '2026-12-07T11:15:00Z',
        ],
      },
    ],
  })
