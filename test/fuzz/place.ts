/** Where and when a generated case plays: zones, and dates over which their clocks change. */
import { addDays, instantOf, isoOf } from '../oracle/clock.ts'
import type { Rng } from './rng.ts'

const CHANGES: Record<string, string[]> = {
  'Europe/Berlin': ['2026-03-29', '2026-10-25'],
  'America/New_York': ['2026-03-08', '2026-11-01'],
  'Australia/Lord_Howe': ['2026-04-05', '2026-10-04'],
  'Asia/Kathmandu': ['2026-06-10'],
  'America/St_Johns': ['2010-03-14', '2010-11-07'],
  'Africa/Casablanca': ['2025-02-23', '2025-04-06', '2026-02-15', '2026-03-22'],
  'Pacific/Apia': ['2011-12-30', '2011-09-24', '2012-04-01'],
  UTC: ['2026-06-10', '2026-12-31'],
}
const ZONES = Object.keys(CHANGES)

export type Place = {
  zone: string
  /** The date of a change of the zone's clock, or any other. */
  anchor: string
  /** First and last date that are asked for. */
  from: string
  to: string
}

export function placeOf(rng: Rng): Place {
  const zone = rng.pick(ZONES)
  const change = rng.pick(CHANGES[zone] ?? [])
  const anchor = rng.chance(0.85) ? change : addDays(change, rng.int(-60, 60))
  const from = addDays(anchor, -rng.int(0, 5))
  const to = addDays(from, rng.chance(0.9) ? rng.int(0, 9) : rng.int(0, 20))
  return { zone, anchor, from, to }
}

/** The place's zone, or sometimes another one. */
export function zoneNear(rng: Rng, place: Place, share: number): string {
  return rng.chance(share) ? rng.pick(ZONES) : place.zone
}

/** A date of the asked range, or one next to it; often the one of the change. */
export function dateNear(rng: Rng, place: Place): string {
  if (rng.chance(0.2)) return place.anchor
  const days = Math.round((Date.parse(place.to) - Date.parse(place.from)) / 86_400_000)
  return addDays(place.from, rng.int(-1, days + 1))
}

/** An instant (epoch minute) near the asked range, mostly at a round wall time by day. */
export function minuteNear(rng: Rng, place: Place): number {
  const byDay = rng.chance(0.75) ? rng.int(14, 40) * 30 : rng.int(0, 287) * 5
  const wallMin = rng.chance(0.15) ? rng.int(0, 1439) : byDay
  return instantOf(place.zone, dateNear(rng, place), wallMin)
}

/** ISO text of a minute, sometimes with seconds that lie after it. */
export function isoWithSeconds(rng: Rng, minute: number, share: number): string {
  const iso = isoOf(minute)
  return rng.chance(share) ? iso.replace('00Z', `${rng.int(10, 59)}Z`) : iso
}
