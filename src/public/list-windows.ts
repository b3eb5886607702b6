import { Refusal } from '../base/refusal.ts'
import { formatWithOffset } from '../time/moment.ts'
import { offsetAt, zoneOf } from '../time/zone.ts'
import type { Page } from '../windows/find-page.ts'
import {
  type AvailabilityAsked,
  type FoundAvailability,
  getBookingAvailability,
} from '../windows/get-booking-availability.ts'
import { askedRange, searchedRange } from '../windows/read-range.ts'
import type { WindowsProduct } from '../windows/read-rules.ts'
import { type Own, ownFacts } from './present.ts'

export type RangeAsked = {
  start?: string | undefined
  end?: string | undefined
  timezone?: string | undefined
  first?: number | undefined
  duration?: number | undefined
  /** Whom the attendee chose of a team. */
  hostId?: string | undefined
  nowMs: number
}

type PublicWindows = {
  timezone: string
  durationMin: number
  windows: { start: string; seatsLeft: number | null }[]
}

/** Throws `page_not_found`, `duration_not_allowed`, and what is wrong with the range. */
export async function listPageWindows(
  product: WindowsProduct,
  { companyId, type, team }: Page,
  asked: RangeAsked,
): Promise<PublicWindows> {
  const { duration: durationMin = null, hostId } = asked
  const hostIds = team && hostId ? [hostId] : []
  const wish = { companyId, meetingTypeId: type.id, hostIds, durationMin, exceptId: null }
  const found = await getBookingAvailability(product, askedOf(wish, asked)).catch(error => {
    if (!(error instanceof Refusal) || error.code !== 'meeting_type_not_found') throw error
    throw new Refusal('page_not_found')
  })
  return shown(found, type.info.showAvailableSlots === true)
}

/** The whole list is kept in memory: a month of quarters of an hour, day and night. */
const MOST_WATCHED = 3_000

/** As `listPageWindows`, for whoever watches. Throws `range_invalid` where that are too many. */
export async function watchedPageWindows(
  product: WindowsProduct,
  page: Page,
  asked: RangeAsked,
): Promise<PublicWindows> {
  const found = await listPageWindows(product, page, asked)
  if (found.windows.length <= MOST_WATCHED) return found
  const message = `More than ${MOST_WATCHED} starts cannot be watched: ask for fewer dates`
  throw new Refusal('range_invalid', { message })
}

/** Where a meeting can be moved to. Nowhere, where its attendee may not move it. */
export async function listOwnWindows(
  product: WindowsProduct,
  { companyId, ...own }: Own & { companyId: string },
  asked: RangeAsked,
): Promise<PublicWindows> {
  const { whole } = own
  const { id: exceptId, meetingTypeId, startMin, endMin, timezone } = whole.appointment
  const durationMin = endMin - startMin
  const wish = { companyId, meetingTypeId, hostIds: [], durationMin, exceptId }
  const nothing = { timezone: asked.timezone ?? timezone, durationMin, windows: [] }
  if (!ownFacts(own, asked.nowMs).mayReschedule) return nothing
  return getBookingAvailability(product, askedOf(wish, asked)).then(
    found => shown(found, false),
    error => {
      if (!(error instanceof Refusal) || error.code !== 'meeting_type_not_found') throw error
      return nothing
    },
  )
}

type Wish = Pick<
  AvailabilityAsked,
  'companyId' | 'meetingTypeId' | 'hostIds' | 'durationMin' | 'exceptId'
>

function askedOf(wish: Wish, asked: RangeAsked): AvailabilityAsked {
  const { first = null, nowMs } = asked
  const zone = asked.timezone === undefined ? null : zoneOf(asked.timezone)
  return {
    ...wish,
    everyone: false,
    queueId: null,
    zone,
    range: first === null ? askedRange(asked, zone) : searchedRange(asked, zone, nowMs),
    first,
    channel: null,
    hideSessions: false,
    explained: false,
    nowMs,
  }
}

function shown(found: FoundAvailability, showsSeats: boolean): PublicWindows {
  const { zone, durationMin, starts, sessions } = found
  const seatsLeft = (startMin: number) => {
    const session = showsSeats ? sessions.get(startMin) : undefined
    return session ? session.totalSpots - session.takenSpots : null
  }
  return {
    timezone: zone.id,
    durationMin,
    windows: starts.map(startMin => ({
      start: formatWithOffset(startMin, offsetAt(zone, startMin)),
      seatsLeft: seatsLeft(startMin),
    })),
  }
}
