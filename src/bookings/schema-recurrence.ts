/** How a series is asked for. */
import { z } from 'zod'
import { parseRecurrence, RuleError } from '../time/recurrence.ts'

const rrule = z
  .string()
  .max(200)
  .transform((value, context) => {
    try {
      return parseRecurrence(value)
    } catch (error) {
      if (!(error instanceof RuleError)) throw error
      context.issues.push({ code: 'custom', input: value, message: error.message })
      return z.NEVER
    }
  })
  .describe('Of RFC 5545: FREQ weekly or monthly, COUNT or UNTIL, INTERVAL, BYDAY')
  .meta({ examples: ['FREQ=WEEKLY;INTERVAL=2;COUNT=6'] })

export const Recurrence = z
  .object({ rrule })
  .nullish()
  .transform(value => value?.rrule ?? null)
  .describe('Books a series: whole or not at all')

/** A series is booked from the start: of what is held or booked there is one. */
const excludesSeries = ['holdToken', 'appointmentId'] as const

export function refuseWithSeries(
  booking: { recurrence: unknown } & { [K in (typeof excludesSeries)[number]]?: string | null },
  context: z.core.$RefinementCtx,
): void {
  if (booking.recurrence === null) return
  for (const field of excludesSeries) {
    if (!booking[field]) continue
    const message = 'cannot be with recurrence'
    context.addIssue({ code: 'custom', path: [field], message })
  }
}
