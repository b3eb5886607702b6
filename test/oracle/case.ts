/**
 * One generated calendar and one question about it, in plain JSON: what the fuzz hands to the
 * oracle and, through the product's own parsers, to the engine. Instants are ISO text in `Z`.
 */
export type Case = {
  /** The type's zone (IANA). */
  zone: string
  /** Now; seconds allowed. */
  now: string
  type: CaseType
  ask: CaseAsk
  /** Everybody who can host, by user id. */
  users: Record<string, CaseUser>
  hosts: {
    fixed: string[]
    groups: CaseCandidate[][]
    equalDistribution: boolean
    maxLeadThreshold: number | null
  }
  appointments: CaseAppointment[]
}

export type CaseType = {
  durationMin: number
  /** `timeslotInterval`; null: the type's duration. */
  stepMin: number | null
  bufferBeforeMin: number
  bufferAfterMin: number
  buffersWithinHours: boolean
  noticeMin: number
  horizon:
    | null
    | { mode: 'limit'; bookingLimitMin: number }
    | { mode: 'range'; first: string; last: string }
  limits: {
    per: 'day' | 'week' | 'month' | 'year'
    scope: 'type' | 'host'
    maxCount: number | null
    maxMinutes: number | null
  }[]
  spots: number
}

export type CaseAsk = {
  /** Dates, both included, read in `timezone` or else in the type's zone. */
  from: string
  to: string
  timezone: string | null
  /** null: the type's own. */
  durationMin: number | null
  /** Id of the appointment that is being moved: neither its block nor its count is seen. */
  moving: string | null
  /** The user that the attendee chose. */
  pinned: string | null
}

export type CaseUser = {
  /** The user's own zone (limits of scope `host`). */
  zone: string
  schedule: {
    zone: string
    /** Monday first; `from`/`to` as `HH:MM`. */
    week: { from: string; to: string }[][]
    exceptions: (
      | { available: boolean; start: string; end: string }
      | { date: string; intervals: { from: string; to: string }[] }
    )[]
  }
  /** Busy events of the user's calendars; whole minutes. */
  busy: { start: string; end: string }[]
}

export type CaseCandidate = {
  id: string
  users: string[]
  priority: number
  capacity: number
  /** Bookings counted in the queue's period. */
  bookings: number
  /** Epoch minutes of the last booking, null: never. */
  lastBookedAt: number | null
}

export type CaseAppointment = {
  id: string
  /** Whether it is of the asked type. */
  ofType: boolean
  start: string
  durationMin: number
  bufferBeforeMin: number
  bufferAfterMin: number
  hosts: string[]
  state: 'confirmed' | 'pending' | 'held'
  /** When a held or pending one lapses; null: never. Lapsed: at or before now. */
  expiresAt: string | null
  /** Seats taken, where it is a session of a type with seats (confirmed, pending and held). */
  seatsTaken: number | null
}

/** Reasons of docs/concepts/windows.md, rule 9. */
export type CaseReason =
  | 'not_on_grid'
  | 'outside_hours'
  | 'past'
  | 'inside_notice'
  | 'beyond_horizon'
  | 'limit_reached'
  | 'seats_full'
  | 'held'
  | 'pending'
  | 'slot_taken'
  | 'buffer'
  | 'calendar_busy'
  | 'host_unavailable'
  | 'not_offered'
