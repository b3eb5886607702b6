/** The starts that the preview shows: those that are open, or a sample of what is typed. */

import { dateAt, lastDateOf, startsByDate } from '../../../booking/month-grid.ts'
import type { OpenStart } from '../../../booking/page.ts'
import { nowMs } from '../../../ui/clock.ts'
import { answered, api, apiAs } from '../../api.ts'
import { useRead } from '../../reads.ts'
import { type SampleHours, sampleStarts } from './sample-starts.ts'
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
}

/** What decides when something is open: changed, what is saved says nothing any more. */
const OF_TIME = [
  'durationMin',
  'availabilityId',
  'stepMin',
  'noticeMin',
  'horizon',
  'horizonDays',
  'rangeMin',
  'rangeMax',
  'bufferBefore',
  'bufferAfter',
  'buffersWithinHours',
  'limits',
  'spots',
  'hosts',
  'mode',
] as const

export function usePreviewStarts({ values, saved, hours, timezone, ...asked }: Asked) {
  const offset = useOffset(timezone)
  const today = dateAt(nowMs(), offset)
  const month = asked.month ?? today.slice(0, 7)
  const isSaved =
    saved?.isOpen === true && OF_TIME.every(key => isSame(values[key], saved.values[key]))
  const { durationMin } = asked
  const isOffered = [saved?.values.durationMin, ...(saved?.values.otherDurations ?? [])].includes(
    durationMin,
  )
  const isReal = isSaved && isOffered
  const { data: open } = useRead(
    ['preview-starts', saved?.id, saved?.values, month, durationMin, timezone],
    () => readOpen(saved as Saved, { month, today, durationMin, timezone }),
    { enabled: isReal, staleTime: 60_000 },
  )
  const sample = () =>
    hours ? sampleStarts({ hours, values, durationMin, month, nowMs: nowMs(), offset }) : []
  const starts: readonly OpenStart[] = isReal ? (open ?? []) : sample()
  return { today, month, offset, days: startsByDate(starts), isReal, isLoading: isReal && !open }
}

type Range = { month: string; today: string; durationMin: number; timezone: string }

async function readOpen({ id, actorId }: Saved, range: Range): Promise<OpenStart[]> {
  const first = `${range.month}-01`
  const query = {
    meetingTypeId: id,
    start: first > range.today ? first : range.today,
    end: lastDateOf(range.month),
    timezone: range.timezone,
    meetingDuration: range.durationMin,
  }
  const { dates } = await answered(apiAs(actorId).getBookingAvailability({ query }))
  return dates.flatMap(({ spots }) => spots.map(one => ({ start: one.startTime, seatsLeft: null })))
}

/** How far from UTC a zone is now; the server knows. */
function useOffset(timezone: string): string {
  const read = async () =>
    (await answered(api.listTimeZones({ query: { locale: 'en' } }))).timeZones
  const { data: zones = [] } = useRead(['time-zones', 'en'], read, {
    staleTime: Number.POSITIVE_INFINITY,
  })
  return zones.find(({ id }) => id === timezone)?.offset ?? '+00:00'
}
