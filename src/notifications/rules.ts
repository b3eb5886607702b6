/** The kinds of mail, when a sending is tried again, and what a log shows of it. Pure. */
import { DAY_MS, MINUTE_MS } from '../time/units.ts'

export const KINDS = [
  'confirmation',
  'rescheduled',
  'cancelled',
  'reassigned',
  'opt_in',
  'approval',
  'declined',
  'expired',
  'reminder',
  'follow_up',
  'quick_mail',
  'webhook_disabled',
] as const
export type Kind = (typeof KINDS)[number]

export const ROLES = ['attendee', 'guest', 'host', 'admin'] as const
export type Role = (typeof ROLES)[number]

export const STATUSES = ['queued', 'sent', 'failed', 'skipped'] as const
export type Status = (typeof STATUSES)[number]

/** What a mail refers to, beside its subject and whom it is for. */
export type About = {
  /** Of a mail to a host or a guest: which attendee it is about. null: everybody. */
  attendeeId?: string | null
  /** The series that the appointment is of. */
  seriesId?: string
  /** Whether it tells of all of the series that were booked, moved or cancelled at once. */
  isOfSeries?: true
  /** How often the appointment had been moved: a mail about an earlier move is out of date. */
  rescheduleCount?: number
  /** The start that a reminder is for. */
  startMin?: number
  /** Whether the host was the one before, or comes new. */
  isFormer?: boolean
  reason?: string | null
  /** Own texts, with placeholders. */
  title?: string | null
  content?: string | null
}

/** A mail as it is planned. */
export type Plan = {
  kind: Kind
  role: Role
  recipient: string
  /** Nobody gets two of a kind for one cause. */
  cause: string
  subjectId: string
  personId: string
  about: About
  dueMs: number
}

const RETRY_AFTER_MIN = [1, 2, 5, 10, 20, 40, 60, 120, 240]
const GIVEN_UP_AFTER_MS = 2 * DAY_MS
/** That no server is there is not the mail's fault, and somebody is mending it. */
const AWAY = { mostMin: 10, givenUpAfterMs: 14 * DAY_MS }

type Tried = { tries: number; dueMs: number; isAway: boolean }

/** When a mail that could not be sent is tried again; null: it is given up. */
export function retryAt({ tries, dueMs, isAway }: Tried, nowMs: number): number | null {
  const last = RETRY_AFTER_MIN.at(-1) as number
  const waitMin = RETRY_AFTER_MIN[tries - 1] ?? last
  const atMs = nowMs + (isAway ? Math.min(waitMin, AWAY.mostMin) : waitMin) * MINUTE_MS
  return atMs > dueMs + (isAway ? AWAY.givenUpAfterMs : GIVEN_UP_AFTER_MS) ? null : atMs
}

/** What lets its reader do something: the log has it under a veil. */
export const withoutSecrets = (text: string): string =>
  text
    .replaceAll(/([?&]secret=)[^\s&]+/g, '$1…')
    .replaceAll(/(\/(?:provisional-booking|unsubscribe)\/)[^\s?]+/g, '$1…')
