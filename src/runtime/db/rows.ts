/** Rows of the tables, as pg reads them. Generated: `npm run generate`. */

export type ApiKeysRow = {
  id: string
  company_id: string
  user_id: string
  name: string | null
  hash: Buffer
  created_at: Date
  expires_at: Date
  deactivated_at: Date | null
  last_used_at: Date | null
}

export type AvailabilitiesRow = {
  company_id: string
  id: string
  user_id: string
  name: string
  timezone: string
  schedule: unknown
  exceptions: unknown
  is_default: boolean
  created_at: Date
  updated_at: Date
}

export type CompaniesRow = {
  company_id: string
  name: string
  timezone: string
  created_at: Date
}

export type HostBlocksRow = {
  company_id: string
  host_id: string
  appointment_id: string
  starts_at: Date
  ends_at: Date
  during: string
  buffer_before_min: number
  buffer_after_min: number
  state: string
  expires_at: Date | null
}

export type IdempotencyKeysRow = {
  company_id: string
  caller: string
  key: string
  request_hash: Buffer
  status: number | null
  reply: string | null
  created_at: Date
}

export type MeetingTypesRow = {
  company_id: string
  id: string
  user_id: string
  availability_id: string
  slug: string
  name: string
  channel: string
  enabled: boolean
  duration_min: number
  step_min: number | null
  buffer_before_min: number
  buffer_after_min: number
  buffers_within_hours: boolean
  notice_min: number
  days_into_future: unknown
  created_at: Date
  updated_at: Date
}

export type SchemaMigrationsRow = {
  id: number
  name: string
  hash: string
}

export type SlugsRow = {
  slug: string
  company_id: string
  user_id: string
}

export type UsersRow = {
  company_id: string
  id: string
  email: string
  email_folded: string
  given_name: string
  family_name: string
  slug: string
  timezone: string
  language: string
  user_type: string
  is_admin: boolean
  rules_version: number
  created_at: Date
  updated_at: Date
  deleted_at: Date | null
}
