/**
 * What the engine is asked about: a meeting type with everybody who hosts it, as integers and sets.
 * docs/concepts/windows.md is the rule book; the numbers in comments are its rules.
 */
import type { Period } from '../time/day.ts'
import type { Zone } from '../time/zone.ts'
import type { Schedule } from './schedule.ts'

export type Offer = {
  /** The type's zone (0). */
  zone: Zone
  rules: TypeRules
  /** All of them take part (6). */
  fixed: readonly Host[]
  /** Of each group one candidate takes part (6). */
  groups: readonly Group[]
  /** Sessions of this type that begin in the asked range (7). */
  sessions: readonly Session[]
  /** Appointments of this type in whole periods, for limits of scope `type` (5). */
  counted: readonly Counted[]
}

export type TypeRules = {
  /** The type's own length; also the step of the grid where it has no other. */
  durationMin: number
  stepMin: number
  bufferBeforeMin: number
  bufferAfterMin: number
  buffersWithinHours: boolean
  noticeMin: number
  horizon: Horizon | null
  limits: readonly Limit[]
  /** Seats of a session. */
  spots: number
}

/** Days ahead of today, or dates (day numbers) that are both included (4). */
export type Horizon =
  | { mode: 'limit'; days: number }
  | { mode: 'range'; firstDay: number; lastDay: number }

export type Limit = {
  per: Period
  scope: 'type' | 'host'
  maxCount: number | null
  maxMinutes: number | null
}

export type Host = {
  id: string
  /** The user's own zone: limits of scope `host` count in it. */
  zone: Zone
  schedule: Schedule
  blocks: readonly Block[]
  /** Busy events of calendars, flat pairs in any order: start, end, start, end … */
  busy: ArrayLike<number>
  /** The host's appointments of every type in whole periods, for limits of scope `host`. */
  counted: readonly Counted[]
}

/** An appointment or session that keeps a host from others (3). */
export type Block = {
  /** The meeting itself. */
  startMin: number
  endMin: number
  /** The meeting with its buffers. */
  fromMin: number
  toMin: number
  state: 'confirmed' | 'pending' | 'held'
}

export type Counted = { startMin: number; minutes: number }

export type Session = {
  startMin: number
  hostIds: readonly string[]
  /** Confirmed, pending and held. */
  seatsTaken: number
}

export type Group = {
  candidates: readonly Candidate[]
  /** Only the least booked are offered (6). */
  equalDistribution: boolean
  maxLeadThreshold: number | null
}

export type Candidate = {
  id: string
  /** One user, or several who go together. */
  hosts: readonly Host[]
  priority: number
  capacity: number
  /** Bookings in the queue's period. */
  bookings: number
  /** The number of the last pick, which rises with every pick of the queue; null: never. */
  lastTurn: number | null
}

export type Ask = {
  /** Instants, half-open. */
  fromMin: number
  toMin: number
  /** Now, rounded up to a whole minute. */
  nowMin: number
  durationMin: number
  /** The user whom the attendee chose. */
  pinnedHostId: string | null
}
