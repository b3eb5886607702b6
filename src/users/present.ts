import { personalPageOf, type StoredPage } from '../personal-pages/rules.ts'
import type { LANGUAGES } from './schema.ts'
import type { UserType, UserView } from './store.ts'

/** A user as the wire shows one (contract B.1). */
export function presentUser(row: UserView) {
  return {
    id: row.id,
    companyId: row.company_id,
    email: row.email,
    givenName: row.given_name,
    familyName: row.family_name,
    fullName: fullName(row),
    firstName: row.given_name,
    lastName: row.family_name,
    slug: row.slug,
    timezone: row.timezone,
    language: row.language as (typeof LANGUAGES)[number],
    userType: row.user_type as UserType,
    isAdmin: row.is_admin,
    isScimDisabled: false,
    title: null,
    picture: null,
    phone: null,
    anonymousBooking: false,
    anonymousCalendarActivity: false,
    showGettingStartedList: false,
    recieveEmailMarketing: false,
    personalPage: personalPageOf(row.personal_page as StoredPage),
    defaultAvailabilityId: row.default_availability_id,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    deletedAt: null,
  }
}

const fullName = (row: { given_name: string; family_name: string }): string =>
  `${row.given_name} ${row.family_name}`.trim()
