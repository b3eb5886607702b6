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

/** An appointment that moves becomes no series. */
export function refuseWithSeries(
  { recurrence, appointmentId }: { recurrence: unknown; appointmentId: string | null },
  context: z.core.$RefinementCtx,
): void {
  if (recurrence === null || appointmentId === null) return
  const message = 'cannot be with recurrence'
  context.addIssue({ code: 'custom', path: ['appointmentId'], message })
}
