/** Workload S: the slots that peers were measured on, with the check values they all must give. */
import { parseDate } from '../src/time/iso.ts'
import { DAY_MIN } from '../src/time/units.ts'
import { instantOf, storedZone } from '../src/time/zone.ts'
import type { Ask, Host, Offer } from '../src/windows/offer.ts'
import { makeSchedule, type Schedule } from '../src/windows/schedule.ts'

export type CaseS = { hosts: number; days: number; events: number; slots?: number; check?: number }

export const CASES_S: CaseS[] = [
  { hosts: 1, days: 7, events: 10, slots: 141, check: 1632124278 },
  { hosts: 1, days: 7, events: 100, slots: 60, check: 370019363 },
  { hosts: 1, days: 30, events: 10, slots: 670, check: 542703614 },
  { hosts: 1, days: 30, events: 100, slots: 592, check: 4057166927 },
  { hosts: 1, days: 60, events: 100, slots: 1268, check: 1146725458 },
  { hosts: 50, days: 30, events: 10, slots: 682, check: 1932362368 },
  { hosts: 50, days: 30, events: 100 },
  { hosts: 200, days: 30, events: 100 },
]

const zone = storedZone('Europe/Berlin')
const firstDay = parseDate('2027-03-01') as number
const workdays = [540, 1020]
const week = [workdays, workdays, workdays, workdays, workdays, [], []]

/** The question of one case. Hosts share one schedule, as a team with one set of hours does. */
export function questionS(c: CaseS, schedule: Schedule = makeSchedule(zone, week, [])) {
  const fromMin = instantOf(zone, firstDay * DAY_MIN)
  const toMin = instantOf(zone, (firstDay + c.days) * DAY_MIN)
  const hosts = Array.from({ length: c.hosts }, (_, i) => host(i, c, { fromMin, schedule }))
  const candidates = hosts.map(one => ({
    id: one.id,
    hosts: [one],
    priority: 0,
    capacity: 1,
    bookings: 0,
    lastTurn: null,
  }))
  const offer: Offer = {
    zone,
    rules: {
      durationMin: 30,
      stepMin: 15,
      bufferBeforeMin: 0,
      bufferAfterMin: 0,
      buffersWithinHours: false,
      noticeMin: 0,
      horizon: null,
      limits: [],
      spots: 1,
    },
    fixed: c.hosts === 1 ? hosts : [],
    groups: c.hosts === 1 ? [] : [{ candidates, equalDistribution: false, maxLeadThreshold: null }],
    sessions: [],
    counted: [],
  }
  const ask: Ask = {
    fromMin,
    toMin,
    nowMin: fromMin - 10 * DAY_MIN,
    durationMin: 30,
    pinnedHostId: null,
  }
  return { offer, ask }
}

function host(index: number, c: CaseS, at: { fromMin: number; schedule: Schedule }): Host {
  const random = mulberry32(1000 * index + c.events + 7)
  const busy: number[] = []
  for (let i = 0; i < c.events; i++) {
    const start = at.fromMin + Math.floor((random() * c.days * DAY_MIN) / 5) * 5
    const length = [15, 30, 45, 60][Math.floor(random() * 4)] as number
    busy.push(start, start + length)
  }
  return { id: `host-${index}`, zone, schedule: at.schedule, blocks: [], busy, counted: [] }
}

/** The hash that the peers' results are compared by. */
export function checkOf(starts: readonly number[]): number {
  return starts.reduce((hash, start) => (Math.imul(hash, 31) + start) | 0, 0) >>> 0
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
