/** Rows of the tables, as pg reads them. Generated: `npm run generate`. */

export type AccountUsersRow = {
  account_id: string
  company_id: string
  user_id: string
  created_at: Date
}

export type AccountsRow = {
  id: string
  email: string
  email_folded: string
  password_hash: string | null
  proven_at: Date | null
  created_at: Date
  updated_at: Date
}

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

export type AppointmentsRow = {
  company_id: string
  id: string
  meeting_type_id: string
  host_id: string
  host_ids: string[]
  starts_at: Date
  ends_at: Date
  timezone: string
  offset_min: number
  spots: number | null
  channel: string
  location: string | null
  meeting_link: string | null
  info: unknown
  ics: unknown
  note: string
  transcription: string | null
  summary: string | null
  sequence: number
  revision: number
  rescheduled_at: Date | null
  reschedule_count: number
  cancelled_at: Date | null
  cancel: unknown
  created_at: Date
  updated_at: Date
  series_id: string | null
  series_index: number | null
  rrule: string | null
}

export type AttendeesRow = {
  company_id: string
  appointment_id: string
  id: string
  email: string | null
  firstname: string
  lastname: string
  fullname: string
  phone: string | null
  timezone: string | null
  language: string | null
  notes: unknown
  guests: unknown
  receive_reminders: boolean
  data_policy_accepted: boolean | null
  no_show: boolean
  created_at: Date
  cancelled_at: Date | null
  cancel: unknown
  erased_at: Date | null
}

export type AuditLogRow = {
  company_id: string
  id: string
  at: Date
  actor: string
  user_id: string | null
  key_id: string | null
  operation: string
  method: string
  path_params: unknown
  fields: string[]
  address: string | null
  request_id: string | null
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
  double_opt_in: boolean
  require_host_confirmation: boolean
  provisional_hours: number
  accent_color: string | null
  logo_id: string | null
  privacy_policy_url: string | null
  imprint_url: string | null
  require_consent: boolean
  frame_origins: string[] | null
  language: string | null
}

export type ContactAttendancesRow = {
  company_id: string
  contact_id: string
  attendee_id: string
  appointment_id: string
}

export type ContactsRow = {
  company_id: string
  id: string
  email: string | null
  email_folded: string | null
  phone: string | null
  phone_folded: string | null
  first_name: string
  last_name: string
  language: string | null
  owner_id: string | null
  tags: string[]
  notes: string
  profile: unknown
  additional_data: unknown
  by_hand: string[]
  searched: string | null
  created_at: Date
  updated_at: Date
}

export type EventCursorsRow = {
  company_id: string
  follower: string
  position: string
}

export type EventPositionsRow = {
  company_id: string
  last: string
}

export type EventsRow = {
  company_id: string
  id: string
  type: string
  subject_id: string
  revision: number
  payload: unknown
  created_at: Date
  position: string | null
}

export type EventsSetAsideRow = {
  company_id: string
  follower: string
  event_id: string
  subject_id: string
  tries: number
  due_at: Date | null
}

export type HoldsRow = {
  company_id: string
  id: string
  token: string
  meeting_type_id: string
  host_id: string
  session_id: string
  starts_at: Date
  ends_at: Date
  visitor: string | null
  address: string
  created_at: Date
  expires_at: Date
  pick: unknown
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
  meeting_type_id: string
  is_session: boolean
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

export type InvitationsRow = {
  company_id: string
  id: string
  email: string
  email_folded: string
  role: string
  invited_by: string
  created_at: Date
  expires_at: Date
  accepted_at: Date | null
  revoked_at: Date | null
}

export type LogosRow = {
  id: string
  company_id: string
  media_type: string
  content: Buffer
}

export type MailsRow = {
  company_id: string
  id: string
  kind: string
  role: string
  recipient: string | null
  cause: string
  position: string
  subject_id: string
  person_id: string
  about: unknown
  status: string
  due_at: Date
  try_at: Date
  tries: number
  error: string | null
  subject: string | null
  content: string | null
  created_at: Date
  sent_at: Date | null
  erased_at: Date | null
}

export type MeetingTypeTemplatesRow = {
  company_id: string
  id: string
  created_by: string
  body: unknown
  created_at: Date
}

export type MeetingTypesRow = {
  company_id: string
  id: string
  user_id: string | null
  availability_id: string | null
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
  spots: number
  info: unknown
  options: unknown
  questions: unknown
  locations: unknown
  ics: unknown
  metadata: unknown
  extras: unknown
  internal_notes: string
  deleted_at: Date | null
  team_id: string | null
}

export type OneTimeLinksRow = {
  company_id: string
  id: string
  meeting_type_id: string
  token: string
  created_at: Date
  expires_at: Date
  used_at: Date | null
  appointment_id: string | null
}

export type OneTimeTokensRow = {
  token: string
  company_id: string
  link_id: string
}

export type PicksRow = {
  company_id: string
  queue_id: string
  turn: number
  appointment_id: string
  candidate_id: string
  user_ids: string[]
  reason: string
  seen: unknown
  created_at: Date
  given_back_at: Date | null
}

export type ProvisionalBookingsRow = {
  company_id: string
  id: string
  type: string
  opt_in_follows: boolean
  approved_at: Date | null
  status: string
  meeting_type_id: string
  host_ids: string[]
  appointment_id: string
  attendee_id: string
  is_session: boolean
  starts_at: Date
  ends_at: Date
  draft: unknown
  hours: number
  revision: number
  decided_by: string | null
  decided_at: Date | null
  reason: string | null
  created_at: Date
  expires_at: Date
}

export type QueueMembersRow = {
  company_id: string
  queue_id: string
  user_id: string
  is_fixed: boolean
  capacity: number
  priority: number
  custom_link: string | null
  created_at: Date
}

export type QueueUserGroupsRow = {
  company_id: string
  id: string
  queue_id: string
  name: string
  capacity: number
  priority: number
  user_ids: string[]
  main_host_id: string | null
  created_at: Date
  updated_at: Date
}

export type QueuesRow = {
  company_id: string
  id: string
  meeting_type_id: string
  type: string
  distribution_period: string
  max_lead_threshold: number | null
  timezone: string
  extras: unknown
  rules_version: number
  turn: number
  created_at: Date
  updated_at: Date
}

export type SchemaMigrationsRow = {
  id: number
  name: string
  hash: string
}

export type SeatsRow = {
  company_id: string
  session_id: string
  seat_no: number
  spots: number
  holder: string
  expires_at: Date | null
  is_pending: boolean
}

export type SessionsRow = {
  id: string
  token_hash: Buffer
  account_id: string
  company_id: string
  user_id: string
  means: string
  user_agent: string | null
  address: string
  created_at: Date
  last_used_at: Date
  expires_at: Date
  ended_at: Date | null
}

export type SignInLinksRow = {
  id: string
  token_hash: Buffer
  purpose: string
  email: string
  account_id: string | null
  company_id: string | null
  invitation_id: string | null
  details: unknown
  created_at: Date
  expires_at: Date
  used_at: Date | null
}

export type SlugsRow = {
  slug: string
  company_id: string
  user_id: string
}

export type TeamMembersRow = {
  company_id: string
  team_id: string
  user_id: string
  role: string
  created_at: Date
}

export type TeamSlugsRow = {
  slug: string
  company_id: string
  team_id: string
}

export type TeamsRow = {
  company_id: string
  id: string
  name: string
  slug: string
  created_at: Date
  updated_at: Date
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
  personal_page: unknown
  role: string
  searched: string
}

export type WebhookAttemptsRow = {
  company_id: string
  delivery_id: string
  number: number
  at: Date
  duration_ms: number
  status: number | null
  error: string | null
  answer: string | null
}

export type WebhookDeliveriesRow = {
  company_id: string
  id: string
  webhook_id: string
  event_id: string
  event_type: string
  subject_id: string
  position: string
  status: string
  attempts: number
  tries: number
  failed_since: Date | null
  due_at: Date
  lease_id: string | null
  lease_until: Date | null
  created_at: Date
  finished_at: Date | null
}

export type WebhooksRow = {
  company_id: string
  id: string
  endpoint: string
  description: string
  event_types: string[]
  secret: string
  older_secret: string | null
  older_until: Date | null
  failing_since: Date | null
  disabled_at: Date | null
  disabled_reason: string | null
  revision: number
  created_at: Date
  updated_at: Date
  failures: number
  paused_until: Date | null
}
