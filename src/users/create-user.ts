import { keptExceptions } from '../availability/exceptions.ts'
import { DEFAULT_HOURS, type WeeklyHours } from '../availability/rules.ts'
import type { ExceptionInput } from '../availability/schema.ts'
import { insertAvailability } from '../availability/store.ts'
import { asDate } from '../base/clock.ts'
import { newId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import { appendEvent, newEvent } from '../events/append.ts'
import { columnsOf } from '../meeting-types/draft.ts'
import { insertMeetingType } from '../meeting-types/store.ts'
import type { Tx } from '../runtime/db/database.ts'
import type { Role } from '../runtime/http/operation.ts'
import { claimDerivedSlug, claimGivenSlug, type Reserved } from './claim-slug.ts'
import { presentUser } from './present.ts'
import { slugify, slugOfName } from './slug.ts'
import { findUser, insertUser, isEmailTaken, type UserType, type UserView } from './store.ts'

export type NewUser = {
  companyId: string
  email: string
  givenName: string
  familyName: string
  /** Asked for; null: made from the name. */
  slug: string | null
  timezone: string
  language: string
  userType: UserType
  role: Role
  availability: {
    name: string | null
    timezone: string | null
    schedule: WeeklyHours | null
    exceptions: ExceptionInput[]
  }
  meetingType: { name: string; slug: string | null; durationMin: number; channel: string }
  nowMs: number
}

export type CreatedUser = {
  userId: string
  availabilityId: string
  meetingTypeId: string
  userSlug: string
  meetingSlug: string
}

export const DEFAULT_MEETING_TYPE = {
  name: '30min Meeting',
  slug: null,
  durationMin: 30,
  channel: 'phone',
}

/**
 * A user who can be booked at once: user, availability and meeting type, all or nothing. Throws
 * `email_taken`, `slug_taken`, `slug_reserved`.
 */
export async function createUser(tx: Tx, user: NewUser, reserved: Reserved): Promise<CreatedUser> {
  const { companyId, nowMs, availability, meetingType } = user
  const userId = newId()
  const owner = { companyId, userId }
  if (await isEmailTaken(tx, companyId, user.email)) throw emailTaken()
  const userSlug =
    user.slug === null
      ? await claimDerivedSlug(
          tx,
          { slug: slugOfName(user.givenName, user.familyName), owner },
          reserved,
        )
      : await claimGivenSlug(tx, { slug: user.slug, owner }, reserved)
  if (!(await insertUser(tx, companyId, { ...user, id: userId, slug: userSlug }))) {
    throw emailTaken()
  }
  const availabilityId = newId()
  await insertAvailability(tx, companyId, {
    id: availabilityId,
    userId,
    name: availability.name ?? 'Business hours',
    timezone: availability.timezone ?? user.timezone,
    schedule: availability.schedule ?? DEFAULT_HOURS,
    exceptions: keptExceptions(availability.exceptions, [], asDate(nowMs).toISOString()),
    isDefault: true,
    nowMs,
  })
  const meetingTypeId = newId()
  const meetingSlug = meetingSlugOf(meetingType)
  await insertMeetingType(tx, companyId, {
    id: meetingTypeId,
    userId,
    availabilityId,
    slug: meetingSlug,
    ...columnsOf({ meetingInfo: { name: meetingType.name, duration: meetingType.durationMin } }),
    channel: meetingType.channel,
    nowMs,
  })
  const made = (await findUser(tx, companyId, userId)) as UserView
  const joined = { type: 'new_employee' as const, subjectId: userId, revision: 1, nowMs }
  await appendEvent(tx, companyId, newEvent({ ...joined, payload: presentUser(made) }))
  return { userId, availabilityId, meetingTypeId, userSlug, meetingSlug }
}

function meetingSlugOf({ slug, name }: NewUser['meetingType']): string {
  if (slug === null) return slugify(name) || 'meeting'
  const given = slugify(slug)
  if (given !== '') return given
  const errors = [{ field: 'meetingType.slug', message: 'must have letters or digits' }]
  throw new Refusal('validation_failed', { errors })
}

const emailTaken = () =>
  new Refusal('email_taken', {
    errors: [{ field: 'email', message: 'is taken by another user of the company' }],
  })
