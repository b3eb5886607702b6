/** Hands a generated calendar to the engine through the product's own parsers. */
import {
  exceptionMinutes,
  WEEKDAYS,
  weeklyHours,
  weekMinutes,
} from '../../src/availability/rules.ts'
import { parseDate, parseInstant } from '../../src/time/iso.ts'
import { DAY_MIN, minuteAtOrAfter } from '../../src/time/units.ts'
import { instantOf, storedZone } from '../../src/time/zone.ts'
import { openStarts } from '../../src/windows/engine.ts'
import type { Ask, Block, Counted, Host, Offer } from '../../src/windows/offer.ts'
import { makeSchedule } from '../../src/windows/schedule.ts'
import { type Judge, judge } from '../../src/windows/why.ts'
import type { Case, CaseAppointment } from '../oracle/case.ts'
import type { Verdict } from '../oracle/oracle.ts'

export function engine(c: Case): Verdict {
  const { starts, judged } = answerTo(c)
  return {
    starts,
    why: start => judged.whyNot(start)?.reason ?? null,
    hostWhy: start => judged.whyNot(start)?.hosts ?? {},
  }
}

export function engineChoose(c: Case, start: number): string[] | null {
  return (
    answerTo(c)
      .judged.choose(start)
      ?.map(candidate => candidate.id) ?? null
  )
}

const answers = new WeakMap<Case, { starts: number[]; judged: Judge }>()

/** A case is answered once, however often it is asked about. */
function answerTo(c: Case) {
  const known = answers.get(c)
  if (known) return known
  const { offer, ask } = questionOf(c)
  const answer = { starts: openStarts(offer, ask), judged: judge(offer, ask) }
  answers.set(c, answer)
  return answer
}

function questionOf(c: Case): { offer: Offer; ask: Ask } {
  const nowMin = minuteAtOrAfter(ms(c.now))
  const live = c.appointments.filter(
    a => a.id !== c.ask.moving && (a.expiresAt === null || ms(a.expiresAt) > ms(c.now)),
  )
  const hosts = new Map(Object.keys(c.users).map(id => [id, hostOf(c, id, live)] as const))
  const host = (id: string): Host => hosts.get(id) as Host
  const zone = storedZone(c.zone)
  const rangeZone = c.ask.timezone === null ? zone : storedZone(c.ask.timezone)
  const offer: Offer = {
    zone,
    rules: rulesOf(c),
    fixed: c.hosts.fixed.map(host),
    groups: c.hosts.groups.map(candidates => ({
      candidates: candidates.map(({ users, lastBookedAt, ...rest }) => ({
        ...rest,
        hosts: users.map(host),
        lastTurn: lastBookedAt,
      })),
      equalDistribution: c.hosts.equalDistribution,
      maxLeadThreshold: c.hosts.maxLeadThreshold,
    })),
    sessions: live
      .filter(a => a.ofType && a.seatsTaken !== null)
      .map(a => ({
        startMin: minute(a.start),
        hostIds: a.hosts,
        seatsTaken: a.seatsTaken as number,
      })),
    counted: live.filter(a => a.ofType).map(countedOf),
  }
  const ask: Ask = {
    fromMin: instantOf(rangeZone, (parseDate(c.ask.from) as number) * DAY_MIN),
    toMin: instantOf(rangeZone, ((parseDate(c.ask.to) as number) + 1) * DAY_MIN),
    nowMin,
    durationMin: c.ask.durationMin ?? c.type.durationMin,
    pinnedHostId: c.ask.pinned,
  }
  return { offer, ask }
}

function rulesOf({ type }: Case): Offer['rules'] {
  const { horizon, stepMin, ...rest } = type
  const day = (text: string) => parseDate(text) as number
  return {
    ...rest,
    stepMin: stepMin ?? type.durationMin,
    horizon:
      horizon === null
        ? null
        : horizon.mode === 'limit'
          ? { mode: 'limit', days: Math.ceil(horizon.bookingLimitMin / DAY_MIN) }
          : { mode: 'range', firstDay: day(horizon.first), lastDay: day(horizon.last) },
  }
}

function hostOf(c: Case, id: string, live: readonly CaseAppointment[]): Host {
  const user = c.users[id] as Case['users'][string]
  const zone = storedZone(user.schedule.zone)
  const week = weeklyHours(day =>
    (user.schedule.week[WEEKDAYS.indexOf(day)] ?? []).map(({ from, to }) => ({
      start: from,
      end: to,
    })),
  )
  const own = live.filter(a => a.hosts.includes(id))
  return {
    id,
    zone: storedZone(user.zone),
    schedule: makeSchedule(
      zone,
      weekMinutes(week),
      exceptionMinutes(zone, user.schedule.exceptions),
    ),
    blocks: own.map(blockOf),
    busy: user.busy.flatMap(({ start, end }) => [minute(start), minute(end)]),
    counted: own.map(countedOf),
  }
}

function blockOf(a: CaseAppointment): Block {
  const startMin = minute(a.start)
  const endMin = startMin + a.durationMin
  return {
    startMin,
    endMin,
    fromMin: startMin - a.bufferBeforeMin,
    toMin: endMin + a.bufferAfterMin,
    state: a.state,
  }
}

const countedOf = (a: CaseAppointment): Counted => ({
  startMin: minute(a.start),
  minutes: a.durationMin,
})

const ms = (iso: string): number => parseInstant(iso) as number
const minute = (iso: string): number => ms(iso) / 60_000
