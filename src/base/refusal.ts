/**
 * A request that is understood and not granted. The code is stable and says why; which status and
 * sentence it gets on the wire is decided in runtime/http/refusals.ts.
 */
export type FieldError = { field: string; message: string }

export type RefusalCode =
  | 'validation_failed'
  | 'bad_request'
  | 'body_not_json'
  | 'body_too_large'
  | 'unsupported_media_type'
  | 'dates_required'
  | 'date_invalid'
  | 'range_invalid'
  | 'authorization_missing'
  | 'api_key_malformed'
  | 'api_key_invalid'
  | 'api_key_expired'
  | 'api_key_deactivated'
  | 'signed_out'
  | 'sign_in_failed'
  | 'cross_site'
  | 'role_forbids'
  | 'session_required'
  | 'user_header_missing'
  | 'user_not_found'
  | 'availability_not_found'
  | 'meeting_type_not_found'
  | 'meeting_type_template_not_found'
  | 'api_key_not_found'
  | 'contact_not_found'
  | 'route_not_found'
  | 'email_taken'
  | 'slug_taken'
  | 'meeting_slug_taken'
  | 'slug_reserved'
  | 'last_admin'
  | 'own_user'
  | 'availability_in_use'
  | 'api_key_ended'
  | 'duration_not_allowed'
  | 'channel_not_allowed'
  | 'location_not_allowed'
  | 'guests_not_allowed'
  | 'hosts_mismatch'
  | 'host_required'
  | 'team_not_found'
  | 'team_in_use'
  | 'not_team_admin'
  | 'queue_not_found'
  | 'queue_user_group_not_found'
  | 'team_slug_taken'
  | 'not_on_grid'
  | 'outside_hours'
  | 'past'
  | 'inside_notice'
  | 'beyond_horizon'
  | 'limit_reached'
  | 'slot_taken'
  | 'series_refused'
  | 'series_not_allowed'
  | 'hold_expired'
  | 'hold_not_found'
  | 'too_many_holds'
  | 'meeting_type_disabled'
  | 'appointment_not_found'
  | 'attendee_not_found'
  | 'appointment_cancelled'
  | 'appointment_past'
  | 'attendee_required'
  | 'provisional_not_found'
  | 'provisional_ended'
  | 'provisional_waits'
  | 'policy_forbids'
  | 'reason_required'
  | 'group_cannot_move'
  | 'link_not_found'
  | 'link_used'
  | 'link_expired'
  | 'sign_in_link_not_found'
  | 'sign_in_link_used'
  | 'sign_in_link_expired'
  | 'sign_up_closed'
  | 'sign_in_again'
  | 'password_wrong'
  | 'session_not_found'
  | 'company_not_found'
  | 'member_not_found'
  | 'last_owner'
  | 'own_member'
  | 'already_member'
  | 'mailed_link_needed'
  | 'invitation_not_found'
  | 'invitation_ended'
  | 'logo_not_found'
  | 'webhook_not_found'
  | 'webhook_limit'
  | 'webhook_disabled'
  | 'delivery_not_found'
  | 'replay_too_long'
  | 'mail_not_found'
  | 'attendee_without_email'
  | 'page_not_found'
  | 'page_password_wrong'
  | 'has_appointments'
  | 'contact_exists'
  | 'person_has_appointments'
  | 'idempotency_mismatch'
  | 'idempotency_key_invalid'
  | 'already_created'
  | 'too_many_requests'
  | 'too_many_streams'
  | 'streams_full'
  | 'busy_try_again'
  | 'database_unavailable'
  | 'internal_error'

export type RefusalDetails = {
  /** What exactly is wrong, where the code's own sentence is not enough. */
  message?: string
  errors?: FieldError[]
  /** The id of what exists already (`already_created`, `contact_exists`). */
  id?: string
  /** What is in the way, where the code says only that something is. */
  reason?: string
  retryAfterSec?: number
}

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly details: RefusalDetails

  constructor(code: RefusalCode, details: RefusalDetails = {}, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.details = details
  }
}
