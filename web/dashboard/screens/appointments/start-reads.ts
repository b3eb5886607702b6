/** Which starts an appointment can be moved to, and why it cannot be moved to others. */
import { dateAfter, dateOf } from '../../../booking/month-grid.ts'
import { closest } from '../../../booking/nearest-starts.ts'
import type { BookingAvailability } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'
import { useRead } from '../../reads.ts'
import type { Appointment } from './appointments.ts'

type Blocked = NonNullable<BookingAvailability['dates'][number]['blocked']>[number]
export type Reason = Blocked['reason']

export type Start = { start: string; reason: Reason | null }

const DAYS_AROUND = 7

type Range = { start: string; end: string }

/** Its own time counts as free; everything is told on its own clock. */
async function readStarts(appointment: Appointment, range: Range): Promise<Start[]> {
  const { id, meetingTypeId, timezone } = appointment
  const asked = { meetingTypeId, timezone, existingAppointmentId: id, troubleshoot: true }
  const { dates } = await answered(api.getBookingAvailability({ query: { ...asked, ...range } }))
  return dates.flatMap(({ spots, blocked = [] }) =>
    [
      ...spots.map(({ startTime: start }) => ({ start, reason: null })),
      ...blocked.map(({ startTime: start, reason }) => ({ start, reason })),
    ].toSorted((a, b) => (a.start < b.start ? -1 : 1)),
  )
}

/** Of a week, by date. */
export const useStarts = (appointment: Appointment, week: readonly string[]) => {
  const range = { start: week[0] ?? '', end: week.at(-1) ?? '' }
  return useRead(['starts', appointment.id, range], async () =>
    Map.groupBy(await readStarts(appointment, range), ({ start }) => dateOf(start)),
  )
}

/** The open ones next to a start that cannot be had. */
export const useNearest = (appointment: Appointment, to: string | null) =>
  useRead(
    ['starts', appointment.id, 'around', to],
    async () => {
      const date = dateOf(to ?? '')
      const range = { start: dateAfter(date, -DAYS_AROUND), end: dateAfter(date, DAYS_AROUND) }
      const all = await readStarts(appointment, range)
      const isOther = ({ start, reason }: Start) => reason === null && start !== appointment.start
      return closest(all.filter(isOther), to ?? '')
    },
    { enabled: to !== null },
  )

/** The company's own rules: a host may set them aside, but not what is taken. */
const OWN_RULES: readonly string[] = [
  'not_on_grid',
  'outside_hours',
  'inside_notice',
  'beyond_horizon',
  'limit_reached',
]

export const mayOverride = (reason: string): boolean => OWN_RULES.includes(reason)
