/** The first starts of a long range, without working out all of it. */
import { DAY_MIN } from '../time/units.ts'
import { openStarts } from './engine.ts'
import type { Ask, Offer } from './offer.ts'

/** Ends of the parts that a range is looked through in, in days from where it begins. */
const PARTS_DAYS = [7, 30, 120, Number.POSITIVE_INFINITY]

/** The `count` earliest of `openStarts(offer, ask)`. */
export function earliestStarts(offer: Offer, ask: Ask, count: number): number[] {
  // Whom such groups offer follows from the whole range.
  const isNarrowed = offer.groups.some(
    ({ equalDistribution, maxLeadThreshold }) => equalDistribution || maxLeadThreshold !== null,
  )
  if (isNarrowed) return openStarts(offer, ask).slice(0, count)
  const found: number[] = []
  const beginMin = Math.max(ask.fromMin, ask.nowMin)
  let fromMin = beginMin
  for (const days of PARTS_DAYS) {
    const toMin = Math.min(beginMin + days * DAY_MIN, ask.toMin)
    if (fromMin >= toMin) break
    found.push(...openStarts(offer, { ...ask, fromMin, toMin }))
    if (found.length >= count) break
    fromMin = toMin
  }
  return found.slice(0, count)
}
