import { createAvailability } from '../availability/create-availability.ts'
import { weeklyHours } from '../availability/rules.ts'
import { listAvailabilities, lockAvailability } from '../availability/store.ts'
import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import type { Draft } from './schema-body.ts'

export type AvailabilityChoice = {
  companyId: string
  userId: string
  /** What was sent; the body names at most one of the two. */
  body: Pick<Draft, 'availability' | 'availabilityId'>
  /** Of the meeting type. */
  name: string
  nowMs: number
}

/**
 * The schedule that a body asks for, made where it is sent along; null where it asks for none. It
 * stays locked, so that nobody deletes it meanwhile. Throws `availability_not_found`.
 */
export async function askedAvailability(
  tx: Tx,
  { companyId, userId, body, name, nowMs }: AvailabilityChoice,
): Promise<string | null> {
  const { availabilityId, availability } = body
  if (availability) {
    const made = await createAvailability(tx, {
      companyId,
      userId,
      name: availability.name ?? name.slice(0, 100),
      timezone: availability.timezone,
      schedule: availability.schedule ?? weeklyHours(() => []),
      exceptions: availability.availabilityExceptions,
      nowMs,
    })
    return made.id
  }
  if (availabilityId == null) return null
  const row = await lockAvailability(tx, companyId, { id: availabilityId, userId })
  if (!row) throw new Refusal('availability_not_found')
  return row.id
}

/** The user's default schedule, else the oldest. Throws `availability_not_found`: there is none. */
export async function defaultAvailability(
  tx: Tx,
  companyId: string,
  userId: string,
): Promise<string> {
  const [first] = await listAvailabilities(tx, companyId, userId)
  const row = first && (await lockAvailability(tx, companyId, { id: first.id, userId }))
  if (row) return row.id
  throw new Refusal('availability_not_found', { message: 'This user has no availability yet' })
}
