/** How soon and how far ahead a start may lie (rule 4). */
import { localDay, type Zone } from '../time/zone.ts'
import type { Ask, Offer } from './offer.ts'

export type ReachReason = 'past' | 'inside_notice' | 'beyond_horizon'

/** Why a start is out of reach, or null. */
export function outOfReach(offer: Offer, ask: Ask, startMin: number): ReachReason | null {
  if (startMin < ask.nowMin) return 'past'
  if (startMin < ask.nowMin + offer.rules.noticeMin) return 'inside_notice'
  const dates = horizonDates(offer, ask)
  if (dates === null) return null
  const day = localDay(offer.zone, startMin)
  return day < dates.firstDay || day > dates.lastDay ? 'beyond_horizon' : null
}

/** The part of the asked range that is not too soon; empty if `fromMin >= toMin`. */
export function rangeInReach(offer: Offer, ask: Ask): { fromMin: number; toMin: number } {
  return { fromMin: Math.max(ask.fromMin, ask.nowMin + offer.rules.noticeMin), toMin: ask.toMin }
}

/** Keeps the starts within the horizon. Judged by date: at a fold over midnight dates go back. */
export function withinHorizon(offer: Offer, ask: Ask, starts: number[]): number[] {
  const dates = horizonDates(offer, ask)
  if (dates === null) return starts
  return starts.filter(start => isWithin(dates, offer.zone, start))
}

function isWithin(dates: Dates, zone: Zone, startMin: number): boolean {
  const day = localDay(zone, startMin)
  return day >= dates.firstDay && day <= dates.lastDay
}

type Dates = { firstDay: number; lastDay: number }

function horizonDates(offer: Offer, ask: Ask): Dates | null {
  const { horizon } = offer.rules
  if (horizon === null) return null
  if (horizon.mode === 'range') return horizon
  const today = localDay(offer.zone, ask.nowMin)
  return { firstDay: today, lastDay: today + horizon.days }
}
