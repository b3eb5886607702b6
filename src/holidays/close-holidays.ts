/** Holidays as exceptions of an availability. */
import { MOST_EXCEPTIONS } from '../availability/rules.ts'
import type { ExceptionInput } from '../availability/schema.ts'
import { type AvailabilityRow, lockAvailability } from '../availability/store.ts'
import { updateAvailability } from '../availability/update-availability.ts'
import { Refusal } from '../base/refusal.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import { formatDate, parseDate } from '../time/iso.ts'
import { findUser, lockUser } from '../users/store.ts'
import { type Holiday, holidaysOf } from './calendar.ts'
import { holidayNote, yearsAt } from './rules.ts'

export type HolidaysAsked = { country: string; region: string | null; year: number }

/** Throws `validation_failed` for a country, region or year that is not known. */
export async function knownHolidays(
  asked: HolidaysAsked & { language: string; nowMs: number },
): Promise<Holiday[]> {
  const { first, last } = yearsAt(asked.nowMs)
  if (asked.year < first || asked.year > last) {
    throw wrong('year', `must be from ${first} to ${last}`)
  }
  const found = await holidaysOf(asked)
  if (found === 'country') throw wrong('country', 'must be a country of GET /v4/holiday/country')
  if (found === 'region') throw wrong('region', 'must be a region of the country')
  return found
}

const wrong = (field: string, message: string) =>
  new Refusal('validation_failed', { errors: [{ field, message }] })

/**
 * Closes the holidays of a country and a year, in the place of those that were closed before.
 * Throws `user_not_found`, `availability_not_found`, `validation_failed`.
 */
export async function closeHolidays(
  tx: Tx,
  wish: HolidaysAsked & { companyId: string; userId: string; id: string; nowMs: number },
  changes: Changes,
): Promise<AvailabilityRow> {
  const { companyId, userId, id, nowMs } = wish
  const user = await findUser(tx, companyId, userId)
  if (!user) throw new Refusal('user_not_found')
  // Before anything is locked: the first time it takes a while.
  const holidays = await knownHolidays({ ...wish, language: user.language })
  await lockUser(tx, companyId, userId)
  const before = await lockAvailability(tx, companyId, { id, userId })
  if (!before) throw new Refusal('availability_not_found')
  const note = holidayNote(wish.country, wish.year)
  const exceptions = [
    ...before.exceptions.filter(one => one.note !== note),
    ...holidays.map(holiday => closing(holiday, note)),
  ]
  if (exceptions.length > MOST_EXCEPTIONS) {
    throw wrong('year', `would be more than ${MOST_EXCEPTIONS} exceptions`)
  }
  const same = { name: undefined, timezone: undefined, schedule: undefined }
  const change = { companyId, userId, id, ...same, exceptions, nowMs }
  return (await updateAvailability(tx, change, changes)).row
}

const closing = ({ date, name }: Holiday, note: string): ExceptionInput => ({
  available: false,
  start: `${date}T00:00:00Z`,
  end: `${formatDate((parseDate(date) ?? 0) + 1)}T00:00:00Z`,
  title: name.slice(0, 200),
  note,
})
