/** The one table of refusals: code → status and sentence. docs/reference/errors.md lists it. */
import type { Refusal, RefusalCode } from '../../base/refusal.ts'

export const REFUSALS: Record<RefusalCode, readonly [status: number, message: string]> = {
  validation_failed: [400, 'Validation failed'],
  bad_request: [400, 'The request cannot be read'],
  body_not_json: [400, 'The body is not valid JSON'],
  body_too_large: [413, 'The body is larger than this request may be (256 KB as a rule)'],
  unsupported_media_type: [415, 'Send the body as JSON with Content-Type: application/json'],
  dates_required: [400, 'startDate and endDate are required'],
  date_invalid: [400, 'Invalid date format. Use YYYY-MM-DD'],
  range_invalid: [400, 'The range of dates cannot be answered'],
  authorization_missing: [401, 'Missing authorization header'],
  api_key_malformed: [401, 'Invalid API key'],
  api_key_invalid: [401, 'Invalid API key'],
  api_key_expired: [401, 'API key has expired'],
  api_key_deactivated: [401, 'API key has been deactivated'],
  user_header_missing: [
    400,
    "Missing required header 'x-meetergo-api-user-id' for API key authentication",
  ],
  user_not_found: [404, 'User not found'],
  availability_not_found: [404, 'Availability not found'],
  meeting_type_not_found: [404, 'Meeting type not found'],
  meeting_type_template_not_found: [404, 'Meeting type template not found'],
  api_key_not_found: [404, 'API key not found'],
  contact_not_found: [404, 'Contact not found'],
  route_not_found: [404, 'No such route; /docs lists them all'],
  email_taken: [409, 'Another user of the company has this email'],
  slug_taken: [409, 'This slug is taken; choose another'],
  meeting_slug_taken: [409, 'Another meeting type of this user has this slug; choose another'],
  slug_reserved: [400, 'This slug is a path of Punctual itself; choose another'],
  last_admin: [409, 'The last administrator of a company cannot be deleted'],
  own_user: [409, 'A key cannot delete the user who made it; make a key of another user first'],
  availability_in_use: [409, 'A meeting type uses this availability; change that first'],
  api_key_ended: [409, 'This API key has expired or is deactivated; create a new one'],
  duration_not_allowed: [400, 'The meeting type does not have this duration'],
  channel_not_allowed: [400, 'The meeting type does not offer this channel'],
  location_not_allowed: [400, 'The meeting type does not offer this location'],
  guests_not_allowed: [400, 'This meeting type takes no guests'],
  hosts_mismatch: [400, 'hostIds or queueId do not belong to this meeting type'],
  host_required: [400, 'Choose a host: this meeting type is booked with one by name'],
  team_not_found: [404, 'Team not found'],
  team_in_use: [409, 'The team has meeting types; delete those first'],
  not_team_admin: [403, 'Only an administrator of the team may do this'],
  queue_not_found: [404, 'Queue not found'],
  queue_user_group_not_found: [404, 'Queue user group not found'],
  team_slug_taken: [409, 'Another team has this slug; choose another'],
  not_on_grid: [400, 'The meeting type has no start at this time'],
  outside_hours: [400, 'The meeting would lie outside the hours of the host'],
  past: [409, 'This start is in the past'],
  inside_notice: [409, 'This start is too soon'],
  beyond_horizon: [409, 'This start is too far ahead'],
  limit_reached: [409, 'No more meetings fit into this period'],
  slot_taken: [409, 'This time is no longer available'],
  series_refused: [409, 'The series cannot be had whole, so nothing of it is booked or moved'],
  series_not_allowed: [400, 'This cannot be booked as a series'],
  hold_expired: [409, 'The hold has ended'],
  hold_not_found: [404, 'Hold not found'],
  too_many_holds: [429, 'Too many times are held from here'],
  meeting_type_disabled: [409, 'This meeting type cannot be booked now'],
  appointment_not_found: [404, 'Appointment not found'],
  attendee_not_found: [404, 'Attendee not found'],
  appointment_cancelled: [409, 'The appointment is cancelled'],
  appointment_past: [409, 'The appointment is over'],
  provisional_not_found: [404, 'No such booking waits for a confirmation'],
  provisional_ended: [409, 'This booking does not wait for a confirmation any more'],
  provisional_waits: [409, 'Somebody else has to confirm this booking first'],
  attendee_required: [400, 'Say who cancels: attendeeId, or cancelAll for everybody'],
  policy_forbids: [403, 'The meeting type does not allow this now'],
  reason_required: [400, 'Say why'],
  group_cannot_move: [409, 'One attendee of a group cannot move it'],
  link_not_found: [404, 'One-time link not found'],
  link_used: [410, 'This link was good for one booking, which has been made'],
  link_expired: [410, 'This link has lapsed'],
  logo_not_found: [404, 'Logo not found'],
  webhook_not_found: [404, 'Webhook not found'],
  webhook_limit: [406, 'The company has as many webhooks as it may have; delete one first'],
  webhook_disabled: [409, 'The webhook is disabled; enable it first'],
  delivery_not_found: [404, 'Webhook delivery not found'],
  replay_too_long: [400, 'There are too many events in this span; ask for shorter ones'],
  mail_not_found: [404, 'Mail not found'],
  attendee_without_email: [409, 'This attendee has no email address: call instead'],
  page_not_found: [404, 'Nothing can be booked here'],
  page_password_wrong: [403, 'This page needs a password'],
  has_appointments: [409, 'The user has appointments in the future'],
  contact_exists: [409, 'Another contact of the company is found by this email or phone'],
  person_has_appointments: [409, 'The person has appointments that are not over'],
  idempotency_mismatch: [422, 'This Idempotency-Key was used for another request'],
  idempotency_key_invalid: [400, 'An Idempotency-Key has 1 to 255 printable ASCII characters'],
  already_created: [409, 'This was created by an earlier request; its secret was shown then'],
  too_many_requests: [429, 'Too Many Requests'],
  too_many_streams: [429, 'Too many pages are watched from here'],
  streams_full: [503, 'Too many people are watching; ask for the list now and then instead'],
  busy_try_again: [503, 'Too many changes at once; try again'],
  database_unavailable: [503, 'The database does not answer; try again'],
  internal_error: [500, 'Something went wrong on our side'],
}

const ERRORS: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  406: 'Not Acceptable',
  409: 'Conflict',
  410: 'Gone',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

export type ErrorBody = {
  statusCode: number
  message: string
  error: string
  code: RefusalCode
  requestId: string
  errors?: { field: string; message: string }[]
  id?: string
  reason?: string
}

export const statusOf = (code: RefusalCode): number => REFUSALS[code][0]

/** The wire form of a refusal (contract A.5, with the stable `code`). */
export function errorBody({ code, details }: Refusal, requestId: string): ErrorBody {
  const [statusCode, sentence] = REFUSALS[code]
  return {
    statusCode,
    message: details.message ?? sentence,
    error: ERRORS[statusCode] ?? 'Error',
    code,
    requestId,
    ...(details.errors && { errors: details.errors }),
    ...(details.id !== undefined && { id: details.id }),
    ...(details.reason !== undefined && { reason: details.reason }),
  }
}
