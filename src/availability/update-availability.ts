import { asDate } from '../base/clock.ts'
import { Refusal } from '../base/refusal.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import { lockUser } from '../users/store.ts'
import { tellChange } from '../users/tell-change.ts'
import { countOutside } from './count-outside.ts'
import { keptExceptions } from './exceptions.ts'
import type { WeeklyHours } from './rules.ts'
import type { ExceptionInput } from './schema.ts'
import { type AvailabilityRow, lockAvailability, updateAvailabilityRow } from './store.ts'

export type AvailabilityUpdate = {
  companyId: string
  userId: string
  id: string
  name: string | undefined
  timezone: string | undefined
  schedule: WeeklyHours | undefined
  exceptions: ExceptionInput[] | undefined
  nowMs: number
}

/**
 * Changes what is given and leaves the rest, and counts the appointments that now lie outside.
 * Throws `user_not_found`, `availability_not_found`.
 */
export async function updateAvailability(
  tx: Tx,
  update: AvailabilityUpdate,
  changes: Changes,
): Promise<{ row: AvailabilityRow; outside: number }> {
  const { companyId, userId, id, nowMs } = update
  if (!(await lockUser(tx, companyId, userId))) throw new Refusal('user_not_found')
  const before = await lockAvailability(tx, companyId, { id, userId })
  if (!before) throw new Refusal('availability_not_found')
  const exceptions =
    update.exceptions === undefined
      ? before.exceptions
      : keptExceptions(update.exceptions, before.exceptions, asDate(nowMs).toISOString())
  const row = await updateAvailabilityRow(tx, companyId, {
    id,
    name: update.name ?? before.name,
    timezone: update.timezone ?? before.timezone,
    schedule: update.schedule ?? before.schedule,
    exceptions,
    nowMs,
  })
  await tellChange(tx, { companyId, userId }, changes)
  return { row, outside: await countOutside(tx, companyId, { row, nowMs }) }
}
