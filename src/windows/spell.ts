/**
 * Open starts as the text of a reply (contract B.3 and C.3). It is the reply that is asked for
 * most, so it is written as bytes, a run of starts at a time.
 */
import { formatDate, formatInstant, formatOffset, instantsAsJson } from '../time/iso.ts'
import { Sheet } from '../time/sheet.ts'
import { DAY_MIN } from '../time/units.ts'
import { offsetAt, type Zone } from '../time/zone.ts'
import type { Calendar } from './list-booking-availabilities.ts'

export type Spelt = {
  /** The zone whose dates and offsets are shown. */
  zone: Zone
  /** Ascending. */
  starts: readonly number[]
  durationMin: number
  /** Sessions that can be joined, by their starts. */
  sessions: ReadonlyMap<number, JoinableSession>
}

export type JoinableSession = {
  id: string
  durationMin: number
  totalSpots: number
  takenSpots: number
}

const sheet = new Sheet()
/** Where `HH:MM` stands in the records below. */
const SPOT_CLOCK_AT = '{"startTime":"2026-11-24T'.length
const START_CLOCK_AT = '{"start":"2026-11-24T'.length
const END_CLOCK_AT = '{"start":"2026-11-24T09:00:00Z","end":"2026-11-24T'.length

/** The bytes of the whole reply, as JSON. */
export function spellAvailability(spelt: Spelt): Uint8Array {
  const runs = runsOf(spelt)
  const earliest = runs[0] ? `"${formatDate(runs[0].day)}"` : 'null'
  sheet.begin(`{"timezone":"${spelt.zone.id}","timeframes":[`)
  putTimeframes(spelt)
  sheet.endList('],"dates":[')
  putDates(runs, 'spots', run => putSpots(spelt, run))
  sheet.endList('],"slots":[')
  putDates(runs, 'times', run => putTimes(spelt, run))
  sheet.endList('],"availableSlots":[')
  putSlots(spelt)
  sheet.endList(`],"earliestAvailableDate":${earliest},"earliestMonthAvailability":null}`)
  return sheet.copy()
}

/** Starts of one date with one offset, or one session's: indexes from `from` to before `to`. */
type Run = {
  from: number
  to: number
  day: number
  offsetMin: number
  session: JoinableSession | undefined
}

/** In the order of dates: where the clock goes back over midnight, that is not the starts' own. */
function runsOf({ zone, starts, sessions }: Spelt): Run[] {
  const runs: Run[] = []
  let isInOrder = true
  let last: Run | undefined
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] as number
    const offsetMin = offsetAt(zone, start)
    const day = Math.floor((start + offsetMin) / DAY_MIN)
    const session = sessions.size === 0 ? undefined : sessions.get(start)
    if (last?.day === day && last.offsetMin === offsetMin && !last.session && !session) {
      last.to = i + 1
      continue
    }
    if (last && day < last.day) isInOrder = false
    last = { from: i, to: i + 1, day, offsetMin, session }
    runs.push(last)
  }
  return isInOrder ? runs : runs.sort((a, b) => a.day - b.day)
}

function putDates(runs: readonly Run[], name: string, putRun: (run: Run) => void): void {
  let day = Number.NaN
  for (const run of runs) {
    if (run.day !== day) {
      if (run !== runs[0]) sheet.endList(']},')
      day = run.day
      sheet.put(`{"date":"${formatDate(day)}","${name}":[`)
    }
    putRun(run)
  }
  if (runs.length > 0) sheet.endList(']},')
}

function putSpots({ starts }: Spelt, { from, to, day, offsetMin, session }: Run): void {
  const time = `${formatDate(day)}T00:00:00${formatOffset(offsetMin)}`
  const record = `{"startTime":"${time}","unavailabilityEvents":[]${appointment(session)}},`
  const midnight = day * DAY_MIN - offsetMin
  let at = sheet.lay(record, to - from) + SPOT_CLOCK_AT
  for (let i = from; i < to; i++, at += record.length) {
    sheet.clock(at, (starts[i] as number) - midnight)
  }
}

function appointment(session: JoinableSession | undefined): string {
  if (!session) return ''
  const { id, totalSpots, takenSpots } = session
  return `,"appointment":{"id":"${id}","totalSpots":${totalSpots},"takenSpots":${takenSpots}}`
}

function putTimes({ starts }: Spelt, { from, to, day, offsetMin }: Run): void {
  const record = '"00:00",'
  const midnight = day * DAY_MIN - offsetMin
  let at = sheet.lay(record, to - from) + 1
  for (let i = from; i < to; i++, at += record.length) {
    sheet.clock(at, (starts[i] as number) - midnight)
  }
}

/** A run here is as long as start and end keep their dates in UTC. */
function putSlots(spelt: Spelt): void {
  const { starts } = spelt
  for (let from = 0, to = 0; from < starts.length; from = to) {
    const start = starts[from] as number
    const length = lengthAt(spelt, start)
    const day = Math.floor(start / DAY_MIN)
    const endDay = Math.floor((start + length) / DAY_MIN)
    const before = Math.min((day + 1) * DAY_MIN, (endDay + 1) * DAY_MIN - length)
    to = from + 1
    while (to < starts.length && (starts[to] as number) < before) {
      if (lengthAt(spelt, starts[to] as number) !== length) break
      to++
    }
    const end = `${formatDate(endDay)}T00:00:00Z`
    const record = `{"start":"${formatDate(day)}T00:00:00Z","end":"${end}"},`
    let at = sheet.lay(record, to - from)
    for (let i = from; i < to; i++, at += record.length) {
      const next = starts[i] as number
      sheet.clock(at + START_CLOCK_AT, next - day * DAY_MIN)
      sheet.clock(at + END_CLOCK_AT, next + length - endDay * DAY_MIN)
    }
  }
}

/** Ranges that meetings can lie in; those that meet or touch are one. */
function putTimeframes(spelt: Spelt): void {
  const { starts } = spelt
  for (let i = 0; i < starts.length; ) {
    const from = starts[i] as number
    let to = from
    for (; i < starts.length && (starts[i] as number) <= to; i++) {
      to = Math.max(to, (starts[i] as number) + lengthAt(spelt, starts[i] as number))
    }
    sheet.put(`{"start":"${withMilliseconds(from)}","end":"${withMilliseconds(to)}"},`)
  }
}

const withMilliseconds = (epochMin: number): string => formatInstant(epochMin).replace('Z', '.000Z')

/** A session keeps its own length. */
const lengthAt = ({ sessions, durationMin }: Spelt, start: number): number =>
  sessions.size === 0 ? durationMin : (sessions.get(start)?.durationMin ?? durationMin)

/** One of many calendars, starts in UTC, as JSON. */
export function spellCalendar({ type, userId, starts }: Calendar): string {
  const { id, name, zone, rules } = type
  const timezone = zone.id
  const head = { meetingTypeId: id, userId, name, timezone, durationMin: rules.durationMin }
  const windows = decoder.decode(instantsAsJson(starts))
  return `${JSON.stringify(head).slice(0, -1)},"windows":${windows}}`
}

const decoder = new TextDecoder()
