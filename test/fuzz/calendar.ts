/** A whole case from a seed: the same seed gives the same case. */
import type { Case, CaseType } from '../oracle/case.ts'
import { addDays, instantOf, minuteOf } from '../oracle/clock.ts'
import { appointmentsOf, eventsOf } from './bookings.ts'
import { isoWithSeconds, type Place, placeOf, zoneNear } from './place.ts'
import { type Rng, rngOf } from './rng.ts'
import { customOf, scheduleOf } from './schedules.ts'
import { type Team, teamOf } from './teams.ts'

const MINUTES_PER_DAY = 1440

export function caseOf(seed: number): Case {
  const rng = rngOf(seed)
  const place = placeOf(rng)
  const team = teamOf(rng)
  const now = nowOf(rng, place)
  const type = typeOf(rng, place)
  const custom = customOf(rng)
  const users = team.users.map(id => [
    id,
    {
      zone: zoneNear(rng, place, 0.3),
      schedule: scheduleOf(rng, place, custom),
      busy: eventsOf(rng, place),
    },
  ])
  const setting = { place, team, type, now: minuteOf(now) }
  const appointments = appointmentsOf(rng, setting)
  return {
    zone: place.zone,
    now,
    type,
    ask: askOf(rng, place, { team, ids: appointments.map(one => one.id) }),
    users: Object.fromEntries(users),
    hosts: team.hosts,
    appointments,
  }
}

function nowOf(rng: Rng, place: Place): string {
  const daysBefore = rng.chance(0.3) ? -rng.int(0, 2) : rng.int(1, 6)
  const minute = instantOf(place.zone, addDays(place.from, -daysBefore), rng.int(0, 1439))
  return isoWithSeconds(rng, minute, 0.4)
}

function typeOf(rng: Rng, place: Place): CaseType {
  const buffered = rng.chance(0.45)
  return {
    durationMin: rng.pick([5, 10, 15, 20, 25, 30, 30, 45, 60, 90, 120]),
    stepMin: rng.chance(0.4) ? null : rng.pick([5, 7, 10, 15, 15, 20, 30, 30, 45, 60, 90]),
    bufferBeforeMin: buffered ? rng.pick([0, 5, 10, 30, 60]) : 0,
    bufferAfterMin: buffered ? rng.pick([0, 5, 15, 20, 45]) : 0,
    buffersWithinHours: rng.chance(0.25),
    noticeMin: rng.chance(0.5) ? 0 : rng.pick([1, 30, 120, 1440, 2000, 4000]),
    horizon: horizonOf(rng, place),
    limits: rng.times(rng.chance(0.4) ? rng.int(1, 3) : 0, () => limitOf(rng)),
    spots: rng.chance(0.35) ? rng.int(2, 5) : 1,
  }
}

function horizonOf(rng: Rng, place: Place): CaseType['horizon'] {
  const form = rng.int(0, 9)
  if (form < 6) return null
  if (form < 8) {
    const bookingLimitMin = rng.int(1, 12) * MINUTES_PER_DAY + rng.pick([0, 0, 1, -1, 700])
    return { mode: 'limit', bookingLimitMin }
  }
  const first = addDays(place.from, rng.int(-5, 2))
  return { mode: 'range', first, last: addDays(first, rng.int(2, 12)) }
}

function limitOf(rng: Rng): CaseType['limits'][number] {
  const per = rng.pick(['day', 'day', 'day', 'week', 'week', 'month', 'year'] as const)
  const few = { day: 1, week: 2, month: 3, year: 4 }[per]
  const form = rng.int(0, 3)
  return {
    per,
    scope: rng.pick(['type', 'host'] as const),
    maxCount: form < 3 ? rng.int(few, few * 4) : null,
    maxMinutes: form > 1 ? rng.int(few, few * 8) * 30 : null,
  }
}

function askOf(rng: Rng, place: Place, { team, ids }: { team: Team; ids: string[] }): Case['ask'] {
  const { fixed, groups } = team.hosts
  const hosts = [...fixed, ...groups.flat().flatMap(candidate => candidate.users)]
  return {
    from: place.from,
    to: place.to,
    timezone: rng.chance(0.3) ? zoneNear(rng, place, 0.8) : null,
    durationMin: rng.chance(0.25) ? rng.pick([5, 15, 30, 45, 60, 75, 100, 180]) : null,
    moving: rng.chance(0.25) && ids.length > 0 ? rng.pick(ids) : null,
    pinned: groups.length > 0 && rng.chance(0.15) ? rng.pick(hosts) : null,
  }
}
