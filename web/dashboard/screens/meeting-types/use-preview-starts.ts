/** The starts that the preview shows: those that are open, or a sample of what is typed. */

import {
  dateAt,
  lastDateOf,
  monthAfter,
  monthOf,
  startsByDate,
} from '../../../booking/month-grid.ts'
import type { OpenStart } from '../../../booking/page.ts'
import { nowMs } from '../../../ui/clock.ts'
import { answered, apiAs } from '../../api.ts'
import { useRead } from '../../reads.ts'
import { useOffset } from '../../today.ts'
import { type SampleHours, sampleStarts } from './sample-starts.ts'
import { SECTIONS } from './sections.ts'
import { isSame } from './type-body.ts'
import type { TypeValues } from './type-values.ts'

/** The type as it is saved, and as whom it is asked for. */
export type Saved = { id: string; actorId: string; values: TypeValues; isOpen: boolean }

type Asked = {
  values: TypeValues
  saved: Saved | null
  hours: SampleHours | null
  timezone: string
  month: string | null
  durationMin: number
  /** Whose starts they are, of a team's. */
  hostId: string | null
}

/** What decides when something is open: changed, what is saved says nothing any more. */
const OF_TIME = [...SECTIONS.hours, ...SECTIONS.hosts, 'durationMin', 'limits', 'spots'] as const

export function usePreviewStarts({ values, saved, hours, timezone, ...asked }: Asked) {
  const { durationMin, hostId } = asked
  const offset = useOffset(timezone) ?? '+00:00'
  const today = dateAt(nowMs(), offset)
  const from = asked.month ?? monthOf(today)
  const isReal = isStillSo(values, saved, durationMin)
  const { data: open } = useRead(
    ['preview-starts', saved?.id, saved?.values, from, durationMin, hostId, timezone],
    () => readOpen(saved as Saved, { from, today, durationMin, hostId, timezone }),
    { enabled: isReal, staleTime: 60_000 },
  )
  const sampled = (month: string) =>
    hours ? sampleStarts({ hours, values, durationMin, month, nowMs: nowMs(), offset }) : []
  const all: readonly OpenStart[] = isReal
    ? (open ?? [])
    : [...sampled(from), ...sampled(monthAfter(from, 1))]
  const inMonth = (month: string) => all.filter(({ start }) => start.startsWith(month))
  // A month that is nearly over may have nothing any more: then the next one says more.
  const isEmpty = asked.month === null && inMonth(from).length === 0 && all.length > 0
  const month = isEmpty ? monthAfter(from, 1) : from
  const days = startsByDate(inMonth(month))
  return { today, month, offset, days, isReal, isLoading: isReal && !open }
}

/** Whether what is saved still says when something is open. */
function isStillSo(values: TypeValues, saved: Saved | null, durationMin: number): boolean {
  if (saved?.isOpen !== true) return false
  const { values: former } = saved
  const isOffered = [former.durationMin, ...former.otherDurations].includes(durationMin)
  return isOffered && OF_TIME.every(key => isSame(values[key], former[key]))
}

type Range = Pick<Asked, 'durationMin' | 'hostId' | 'timezone'> & { from: string; today: string }

/** Of a month and the one after it. */
async function readOpen({ id, actorId, values }: Saved, range: Range): Promise<OpenStart[]> {
  const first = `${range.from}-01`
  const query = {
    meetingTypeId: id,
    start: first > range.today ? first : range.today,
    end: lastDateOf(monthAfter(range.from, 1)),
    timezone: range.timezone,
    meetingDuration: range.durationMin,
    ...(range.hostId !== null && { hostIds: [range.hostId] }),
  }
  const { dates } = await answered(apiAs(actorId).getBookingAvailability({ query }))
  const counts = values.showAvailableSlots && (values.spots ?? 1) > 1
  return dates.flatMap(({ spots }) =>
    spots.map(({ startTime: start, appointment }) => {
      const taken = appointment?.takenSpots ?? 0
      return { start, seatsLeft: counts ? (values.spots ?? 1) - taken : null }
    }),
  )
}
