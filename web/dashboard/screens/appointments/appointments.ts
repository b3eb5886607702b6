/** What can be told of an appointment by looking at it. Pure. */
import { dateOf } from '../../../booking/month-grid.ts'
import type { Appointment } from '../../../client/client.ts'

export type { Appointment }
export type Attendee = Appointment['attendees'][number]

type State = 'cancelled' | 'noShow' | 'running' | 'past' | 'upcoming'

export const live = ({ attendees }: Pick<Appointment, 'attendees'>): Attendee[] =>
  attendees.filter(({ isCancelled }) => !isCancelled)

/** Those it is held with: of a cancelled one those who would have come. */
export const shownAttendees = (appointment: Appointment): Attendee[] => {
  const present = live(appointment)
  return present.length > 0 ? present : appointment.attendees
}

export const isGroup = ({ spots }: Appointment): boolean => spots !== null && spots > 1

export const hasBegun = ({ start }: Appointment, nowMs: number): boolean =>
  Date.parse(start) <= nowMs
export const isOver = ({ end }: Appointment, nowMs: number): boolean => Date.parse(end) <= nowMs

export function stateOf(appointment: Appointment, nowMs: number): State {
  if (appointment.isCancelled) return 'cancelled'
  const present = live(appointment)
  if (present.length > 0 && present.every(({ noShow }) => noShow)) return 'noShow'
  if (isOver(appointment, nowMs)) return 'past'
  return hasBegun(appointment, nowMs) ? 'running' : 'upcoming'
}

/** The main host first. */
export const hostsOf = ({ hosts, hostingInfo }: Appointment): Appointment['hosts'] =>
  hosts.toSorted(
    (a, b) => Number(b.id === hostingInfo.mainHost) - Number(a.id === hostingInfo.mainHost),
  )

/** Where they meet, if it is behind a link. */
export const linkOf = ({ meetingInfo, hostingInfo }: Appointment): string | null =>
  hostingInfo.meetingLink ?? meetingInfo.meetingLink

export type Day = { date: string; appointments: Appointment[] }

/** By the date on the wall of each, in the order of the list. */
export function byDay(appointments: readonly Appointment[], order: 'asc' | 'desc'): Day[] {
  const sign = order === 'asc' ? 1 : -1
  const days = Map.groupBy(appointments, ({ start }) => dateOf(start))
  return [...days]
    .toSorted(([a], [b]) => sign * (a < b ? -1 : 1))
    .map(([date, all]) => ({
      date,
      appointments: all.toSorted((a, b) => sign * (a.start < b.start ? -1 : 1)),
    }))
}

type Question = { id: string; label: string }

/** Answers of an attendee as pairs of what was asked and what was said. */
export function answersOf(
  { notes }: Pick<Attendee, 'notes'>,
  questions: readonly Question[],
): { asked: string; said: string }[] {
  return Object.entries(notes)
    .map(([key, value]) => ({
      asked: questions.find(({ id }) => id === key)?.label ?? key,
      said: spell(value),
    }))
    .filter(({ said }) => said !== '')
}

function spell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(spell).join(', ')
  if (typeof value === 'boolean') return value ? '✓' : '–'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** How many a rule makes: `FREQ=WEEKLY;COUNT=6` → 6; null where it says until when. */
export function countOf(rrule: string | null): number | null {
  const [, count = null] = /(?:^|;)COUNT=(\d+)/.exec(rrule ?? '') ?? []
  return count === null ? null : Number(count)
}
