/** The kinds of event, and how often one is tried. What each carries is in schema.ts. */
import { MINUTE_MS } from '../time/units.ts'

export const EVENT_TYPES = [
  'booking_created',
  'booking_rescheduled',
  'booking_cancelled',
  'booking_reassigned',
  'booking_updated',
  'provisional_booking_created',
  'provisional_booking_approved',
  'provisional_booking_declined',
  'provisional_booking_expired',
  'new_employee',
  'webhook_disabled',
] as const

export type EventType = (typeof EVENT_TYPES)[number]

/** What webhooks may ask for by the contract (C.28); some of it does not happen here yet. */
const CONTRACT_TYPES = [
  'booking_created',
  'booking_cancelled',
  'booking_rescheduled',
  'form_submission',
  'new_employee',
  'credential_error',
  'review_submitted',
  'review_published',
  'signature_completed',
] as const

/** What webhooks are sent. Of an endpoint to itself there is nothing to send. */
export const SENT_TYPES = EVENT_TYPES.filter(type => type !== 'webhook_disabled')

export type WebhookType = (typeof CONTRACT_TYPES)[number] | (typeof SENT_TYPES)[number]
export const WEBHOOK_TYPES: readonly WebhookType[] = [
  ...new Set<WebhookType>([...CONTRACT_TYPES, ...SENT_TYPES]),
]

const RETRY_AFTER_MIN = [1, 5, 30, 120, 480]

/** How long an event waits after so many tries that failed; null: it is given up. */
export function retryMs(tries: number): number | null {
  const minutes = RETRY_AFTER_MIN[tries - 1]
  return minutes === undefined ? null : minutes * MINUTE_MS
}
