/** `docs/reference/errors.md`: every code, its status and sentence, and what its reader can do. */
import type { RefusalCode } from '../../src/base/refusal.ts'
import { REFUSALS } from '../../src/runtime/http/refusals.ts'

const OPENING = `# Errors

Every error has the same form. Judge by \`code\`, which is stable; \`message\` is for people.

\`\`\`json
{
  "statusCode": 400,
  "message": "Validation failed",
  "error": "Bad Request",
  "code": "validation_failed",
  "requestId": "k3f-2s",
  "errors": [{ "field": "timezone", "message": "is required" }]
}
\`\`\`

\`requestId\` also stands in the header \`x-request-id\` and in the log; send an \`x-request-id\` of
your own to choose it. \`errors\` is there when fields of the request are wrong, \`id\` with
\`already_created\` and \`contact_exists\`.

| Code | Status | Message | What to do |
| --- | --- | --- | --- |
`

const TO_DO: Record<RefusalCode, string> = {
  validation_failed: 'Mend the fields that `errors` names.',
  bad_request: 'Send a request as HTTP/1.1 has it, with one of the methods of the route.',
  body_not_json: 'Send valid JSON in UTF-8.',
  body_too_large: 'Send less at once.',
  unsupported_media_type: 'Send the header `Content-Type: application/json`.',
  dates_required: 'Add `startDate` and `endDate` to the query.',
  date_invalid: 'Write dates as `YYYY-MM-DD`, and only dates that exist.',
  range_invalid: 'The message says what is wrong: an end before its start, or more than 366 dates.',
  authorization_missing: 'Send the header `Authorization: Bearer <API key>`.',
  api_key_malformed: 'Send the whole key: `ak_live:<id>:<secret>`.',
  api_key_invalid: 'Nobody has this key: look for a typing error, or create a new one.',
  api_key_expired: 'Create a new key; rotate keys before they end.',
  api_key_deactivated: 'Create a new key, or use the one that replaced it.',
  signed_out: 'Sign in: the session has ended, or there was none.',
  sign_in_failed: 'Try again, or ask for a link by mail with `POST /v4/session/link`.',
  cross_site: 'Send the header `x-punctual-client`, from a page of this server itself.',
  role_forbids: 'Ask an owner or an administrator of the company.',
  session_required: 'Leave the API key out and sign in.',
  user_header_missing: 'Send the header with the id of a user of your company.',
  user_not_found:
    'Check the id, in the path or in `x-meetergo-api-user-id`; the user may be deleted.',
  availability_not_found: 'Check the id, and that the availability belongs to your company.',
  meeting_type_not_found: 'Check the id, and that the meeting type belongs to this user.',
  meeting_type_template_not_found: 'Check the id; list the templates of your company.',
  api_key_not_found: 'Check the id; list the keys of your company.',
  contact_not_found: 'Check the id; a new booking becomes a contact after a moment.',
  route_not_found: 'Check the path and the method.',
  email_taken: 'Use the user that exists, or another address.',
  slug_taken: 'Choose another slug, or leave it out and take the one that is made for you.',
  meeting_slug_taken: 'Choose another slug, or leave it out and take one made from the name.',
  slug_reserved: 'Choose another slug.',
  last_admin: 'Keep this user: nobody else could administer the company.',
  own_user: 'Have another administrator do it, or use a key of another user.',
  availability_in_use: 'Give the meeting type another availability first.',
  api_key_ended: 'Create a new key instead of rotating this one.',
  duration_not_allowed: 'Take one of the durations that `errors` names.',
  channel_not_allowed: 'Take one of the channels that `errors` names, or leave it out.',
  location_not_allowed: 'Take one of the locations of the meeting type.',
  guests_not_allowed: 'Leave the guests out.',
  hosts_mismatch: 'Leave them out, or send the host of the meeting type.',
  host_required: 'Send one of the hosts of the page in `hostIds`.',
  team_not_found: 'Check the id or the slug; the acting user has to be a member of the team.',
  team_in_use: 'Delete the meeting types of the team, then the team.',
  not_team_admin: 'Act as an administrator of the team, or as the company (without a user).',
  queue_not_found: 'Check the id; a meeting type of a team names its queue in `queueId`.',
  queue_user_group_not_found: 'Check the id; the queue lists its groups.',
  team_slug_taken: 'Choose another slug, or leave it out and take one made from the name.',
  not_on_grid: 'Take a start that is listed.',
  outside_hours: 'Take a start that is listed.',
  past: 'Take a later start.',
  inside_notice: 'Take a later start: the meeting type asks for notice.',
  beyond_horizon: 'Take a start within the dates that the meeting type opens.',
  limit_reached: 'Take a start in another period; the meeting type limits them.',
  slot_taken: 'List again and take another start; `reason` says what is there.',
  series_refused:
    'Take another start or rule; `errors` names each occurrence that is closed, and why.',
  series_not_allowed: 'Book one by one, or as `errors` says.',
  hold_expired: 'Hold or book again; the start may still be free.',
  hold_not_found: 'Check the token; the hold may have ended.',
  too_many_holds: 'Release a hold, book it, or wait until one ends.',
  meeting_type_disabled: 'Enable the meeting type, or take another.',
  appointment_not_found: 'Check the id, and that the appointment belongs to your company.',
  attendee_not_found: 'Check the id; the attendee may have cancelled.',
  appointment_cancelled: 'Book anew.',
  appointment_past: 'Book anew.',
  provisional_not_found: 'Check the id or the token, and that the booking is one of your company.',
  provisional_ended:
    '`reason` says what has become of it; if that is not what is wanted, book anew.',
  provisional_waits:
    '`reason` says whose word is missing: the attendee’s (`doubleOptIn`) or the host’s.',
  attendee_required: 'Send `attendeeId`, or `cancelAll: true`.',
  policy_forbids: 'Ask the host: the notice of the meeting type is over, or it forbids this.',
  reason_required: 'Send a `reason`.',
  group_cannot_move: 'Cancel the seat and book another start.',
  link_not_found: 'Check the id, and that the link is of this meeting type.',
  link_used: 'Ask the host for another link.',
  link_expired: 'Ask the host for another link, or refresh it.',
  sign_in_link_not_found: 'Check that the link is whole, or ask for another.',
  sign_in_link_used: 'Ask for another link, or go on where you are signed in already.',
  sign_in_link_expired: 'Ask for another link.',
  sign_up_closed: 'Ask for an invitation; whoever runs the server can open it with `SIGN_UP=open`.',
  sign_in_again: 'Ask for a sign-in link and open it, then try again within 30 minutes.',
  password_wrong: 'Send the present password as `currentPassword`, or sign in by a link instead.',
  session_not_found: 'List the sessions; it may have ended.',
  company_not_found: 'Take one of the `companies` of the session.',
  member_not_found: 'List the members; the user may not be able to sign in.',
  last_owner: 'Make somebody else an owner first.',
  own_member: 'Have somebody else do it, or sign out.',
  already_member: 'Change the role of the member instead.',
  mailed_link_needed: 'Open the link that came by mail: it shows whose mailbox it is.',
  invitation_not_found: 'List the invitations of your company.',
  invitation_ended: 'Make another invitation.',
  mail_not_found: 'No mail of the company has this id. List them with GET /v4/mail-log/paginated.',
  attendee_without_email:
    'The attendee booked with a phone number only. Call, or write where you have an address.',
  logo_not_found: 'Ask for the page again: the company has another logo by now, or none.',
  webhook_not_found: 'Check the id; list the webhooks of your company.',
  webhook_limit: 'Delete a webhook that is not needed; whoever runs the server sets the limit.',
  webhook_disabled: 'Send `PATCH` with `{"enabled": true}` first; all that waited is delivered.',
  delivery_not_found: 'Check the id; what ended is kept for thirty days.',
  replay_too_long: 'Ask for a shorter span, and for the next one after it.',
  page_not_found: 'Check the address; the page may have moved or ended.',
  page_password_wrong: 'Send the password of the page as `bookingPassword`.',
  contact_exists: 'Change the contact that exists: `id` names it where it is known.',
  person_has_appointments: 'Cancel them first, or send `cancelAppointments: true`.',
  has_appointments: 'Add `?appointments=cancel` or `?appointments=keep`.',
  idempotency_mismatch: 'Use a new key for a new request; repeat a request unchanged.',
  idempotency_key_invalid: 'Shorten the key or leave it out.',
  already_created: 'Take what `id` names; if its secret is lost, replace it.',
  too_many_requests: 'Wait as many seconds as the header `Retry-After` says.',
  too_many_streams: 'Close a stream, or wait as long as `Retry-After` says.',
  streams_full: 'Ask for the list of windows instead; the operator can raise `LIVE_STREAMS`.',
  busy_try_again: 'Try again after a moment; nothing was changed.',
  database_unavailable: 'Try again after a moment. If it stays: see to the database.',
  internal_error: 'Report it with the `requestId`; the log has the cause.',
}

/** Throws for a code that nothing is said about. */
export function errorsMarkdown(): string {
  const rows = Object.entries(REFUSALS).map(([code, [status, message]]) => {
    const toDo = TO_DO[code as RefusalCode]
    if (!toDo) throw new Error(`scripts/generate/errors.ts says nothing about ${code}`)
    return `| \`${code}\` | ${status} | ${message} | ${toDo} |\n`
  })
  return OPENING + rows.join('')
}
