/** What is shown of the starts of a meeting type, as its lists say. */
import { expect } from 'vitest'
import type { Place } from '../fuzz/place.ts'
import type { Rng } from '../fuzz/rng.ts'
import type { Harness } from '../harness.ts'
import { isoOf, minuteOf } from '../oracle/clock.ts'
import { wanted } from './scene.ts'

const MOST_OFF_GRID = 8

/** Of every start, why it is closed; `open`, or `joinable` where others have begun a session. */
export type Shown = Map<string, string>

export type AskedOf = {
  typeId: string
  durationMin: number
  movingId: string | null
  /** Whom the attendee chose of a team. */
  hostId?: string | null
}

type Spot = { startTime: string; appointment?: object }
type Blocked = { startTime: string; reason: string }
type Dates = { spots: Spot[]; blocked: Blocked[] }[]

/** `slots` are the open starts as the plain list has them. */
export async function shownOf(
  h: Harness,
  place: Pick<Place, 'from' | 'to'>,
  { typeId, durationMin, movingId, hostId = null }: AskedOf,
): Promise<{ shown: Shown; slots: { start: string }[] }> {
  const query = new URLSearchParams({
    meetingTypeId: typeId,
    meetingDuration: String(durationMin),
    start: place.from,
    end: place.to,
    ...(movingId && { existingAppointmentId: movingId }),
    ...(hostId && { hostIds: hostId }),
  })
  const path = `/v4/booking-availability?${query}`
  const plain = await wanted(h, 'GET', path)
  const explained = await wanted(h, 'GET', `${path}&troubleshoot=true`)
  expect(explained.availableSlots).toEqual(plain.availableSlots)
  const dates = explained.dates as Dates
  const shown = new Map<string, string>([
    ...dates
      .flatMap(({ spots }) => spots)
      .map(spot => [inUtc(spot.startTime), spot.appointment ? 'joinable' : 'open'] as const),
    ...dates
      .flatMap(({ blocked }) => blocked)
      .map(({ startTime, reason }) => [inUtc(startTime), reason] as const),
  ])
  return { shown, slots: plain.availableSlots }
}

const inUtc = (iso: string): string => isoOf(Date.parse(iso) / 60_000)

/** Minutes that are neither open nor closed, and instants between minutes. */
export function offGrid(
  { rng, place }: { rng: Rng; place: Pick<Place, 'from' | 'to'> },
  shown: Shown,
): [string, string][] {
  // Within the asked dates in whatever zone they are read.
  const [from, to] = [minuteOf(`${place.from}T14:00:00Z`), minuteOf(`${place.to}T10:00:00Z`)]
  return rng
    .times(MOST_OFF_GRID, () => isoOf(rng.int(from, to)))
    .map(start => (rng.chance(0.2) ? start.replace(':00Z', ':30Z') : start))
    .filter(start => !shown.has(start))
    .map(start => [start, 'not_on_grid'])
}
