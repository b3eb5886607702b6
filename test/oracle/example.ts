/** A plain case to change one thing in: one host, Mondays to Fridays, 09:00–12:00 in UTC. */
import type { Case, CaseAppointment, CaseCandidate, CaseUser } from './case.ts'
import { isoOf } from './clock.ts'

type Changes = Partial<Omit<Case, 'type' | 'ask' | 'hosts'>> & {
  type?: Partial<Case['type']>
  ask?: Partial<Case['ask']>
  hosts?: Partial<Case['hosts']>
}

/** Monday 2026-06-15; meetings of an hour; asked three days before. */
export function example(changes: Changes = {}): Case {
  return {
    zone: 'UTC',
    now: '2026-06-12T12:00:00Z',
    users: { ann: host() },
    appointments: [],
    ...changes,
    type: {
      durationMin: 60,
      stepMin: null,
      bufferBeforeMin: 0,
      bufferAfterMin: 0,
      buffersWithinHours: false,
      noticeMin: 0,
      horizon: null,
      limits: [],
      spots: 1,
      ...changes.type,
    },
    ask: {
      from: '2026-06-15',
      to: '2026-06-15',
      timezone: null,
      durationMin: null,
      moving: null,
      pinned: null,
      ...changes.ask,
    },
    hosts: {
      fixed: changes.hosts?.groups ? [] : ['ann'],
      groups: [],
      equalDistribution: false,
      maxLeadThreshold: null,
      ...changes.hosts,
    },
  }
}

/** A host with the same hours from Monday to Friday (`09:00-12:00 13:00-17:00`). */
export function host(hours = '09:00-12:00', changes: Partial<CaseUser['schedule']> = {}): CaseUser {
  const day = intervals(hours)
  const week = [day, day, day, day, day, [], []]
  return { zone: 'UTC', schedule: { zone: 'UTC', week, exceptions: [], ...changes }, busy: [] }
}

/** The same hours on all seven days. */
export function everyDay(hours: string): { from: string; to: string }[][] {
  return [1, 2, 3, 4, 5, 6, 7].map(() => intervals(hours))
}

function intervals(hours: string): { from: string; to: string }[] {
  return hours.split(' ').map(pair => {
    const [from = '', to = ''] = pair.split('-')
    return { from, to }
  })
}

/** A confirmed hour of ann's, of the asked type. */
export function appointment(
  start: string,
  changes: Partial<CaseAppointment> = {},
): CaseAppointment {
  return {
    id: `at ${start}`,
    ofType: true,
    start,
    durationMin: 60,
    bufferBeforeMin: 0,
    bufferAfterMin: 0,
    hosts: ['ann'],
    state: 'confirmed',
    expiresAt: null,
    seatsTaken: null,
    ...changes,
  }
}

export function candidate(id: string, changes: Partial<CaseCandidate> = {}): CaseCandidate {
  return {
    id,
    users: [id],
    priority: 0,
    capacity: 1,
    bookings: 0,
    lastBookedAt: null,
    ...changes,
  }
}

/** Starts as `15T09:00`, in UTC. */
export function shown(starts: number[]): string[] {
  return starts.map(start => isoOf(start).slice(8, 16))
}
