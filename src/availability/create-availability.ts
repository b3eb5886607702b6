import { asDate } from '../base/clock.ts'
import { newId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { lockUser } from '../users/store.ts'
import { keptExceptions } from './exceptions.ts'
import type { WeeklyHours } from './rules.ts'
import type { ExceptionInput } from './schema.ts'
import { type AvailabilityRow, insertAvailability, listAvailabilities } from './store.ts'

export type AvailabilityWish = {
  companyId: string
  userId: string
  name: string
  timezone: string | undefined
  schedule: WeeklyHours
  exceptions: ExceptionInput[]
  nowMs: number
}

/** One more schedule of a user; the default one only where the user has none. */
export async function createAvailability(tx: Tx, wish: AvailabilityWish): Promise<AvailabilityRow> {
  const { companyId, userId, nowMs } = wish
  const user = await lockUser(tx, companyId, userId)
  if (!user) throw new Refusal('user_not_found')
  const others = await listAvailabilities(tx, companyId, userId)
  return insertAvailability(tx, companyId, {
    id: newId(),
    userId,
    name: wish.name,
    timezone: wish.timezone ?? user.timezone,
    schedule: wish.schedule,
    exceptions: keptExceptions(wish.exceptions, [], asDate(nowMs).toISOString()),
    isDefault: others.length === 0,
    nowMs,
  })
}
