import { Refusal } from '../base/refusal.ts'
import { limitedTo } from '../members/limited-to.ts'
import { ok, operation } from '../runtime/http/operation.ts'
import { REFUSALS } from '../runtime/http/refusals.ts'
import { formatInstant, instantsAsJson } from '../time/iso.ts'
import { type Zone, zoneOf } from '../time/zone.ts'
import { openStarts } from './engine.ts'
import { getBookingAvailability as findAvailability } from './get-booking-availability.ts'
import {
  listBookingAvailabilities as findAvailabilities,
  type NoCalendar,
} from './list-booking-availabilities.ts'
import { ownToAskAbout } from './load-own.ts'
import { askAbout, type Question } from './read-question.ts'
import { askedDates, askedRange, searchedRange } from './read-range.ts'
import type { WindowsProduct } from './read-rules.ts'
import { Windows, WindowsParams, WindowsQuery } from './schema.ts'
import {
  Availability,
  AvailabilityQuery,
  Calendars,
  CalendarsQuery,
} from './schema-availability.ts'
import { spellAvailability, spellCalendar } from './spell.ts'
import { withBlocked } from './spell-blocked.ts'
import { judge } from './why.ts'

/** What can be wrong with a range. */
export const RANGE_REFUSALS = ['dates_required', 'date_invalid', 'range_invalid'] as const

export const listBookableWindows = (product: WindowsProduct) =>
  operation({
    operationId: 'listBookableWindows',
    role: 'member',
    tag: 'Windows',
    summary: 'List the starts at which a user can be booked',
    description: 'What is listed can be booked: booking asks the same engine.',
    needs: 'user',
    params: WindowsParams,
    query: WindowsQuery,
    replies: { 200: { description: 'Starts in UTC', schema: Windows } },
    refusals: [...RANGE_REFUSALS, 'user_not_found', 'meeting_type_not_found'],
    read: async ({ caller, params: { userId }, query, nowMs }) => {
      const { companyId } = caller
      if (![null, userId].includes(limitedTo(caller))) throw new Refusal('user_not_found')
      const explained = query.troubleshoot === 'true'
      const question = await askAbout(product, {
        companyId,
        userId,
        meetingTypeId: query.meetingTypeId ?? null,
        range: {
          ...askedDates(
            { start: query.startDate, end: query.endDate },
            { start: 'startDate', end: 'endDate' },
          ),
          zone: zoneAsked(query),
        },
        durationMin: null,
        explained,
        exceptId: null,
        nowMs,
      })
      if (!question) return ok({ windows: [] })
      return ok(explained ? withReasons(question) : listed(question))
    },
  })

export const getBookingAvailability = (product: WindowsProduct) =>
  operation({
    operationId: 'getBookingAvailability',
    role: 'member',
    tag: 'Windows',
    summary: 'List the starts of a meeting type, by date',
    description:
      'What is listed can be booked. The same starts stand under `dates`, `slots` and ' +
      '`availableSlots`. Lists are also taken as `hostIds=a,b` and `hostIds[]=a`, `startDate` ' +
      'and `endDate` stand for `start` and `end`.',
    needs: 'company',
    query: AvailabilityQuery,
    replies: { 200: { description: 'Starts with the offset of the zone', schema: Availability } },
    refusals: [
      ...RANGE_REFUSALS,
      'meeting_type_not_found',
      'hosts_mismatch',
      'duration_not_allowed',
      'channel_not_allowed',
      'busy_try_again',
    ],
    read: async ({ caller, query, nowMs }) => {
      const { companyId } = caller
      const { isOwn, exceptId } = await ownToAskAbout(product.db, {
        companyId,
        userId: limitedTo(caller),
        meetingTypeId: query.meetingTypeId,
        appointmentId: query.existingAppointmentId ?? null,
      })
      const found = await findAvailability(product, {
        companyId,
        ...searched(query, nowMs),
        meetingTypeId: query.meetingTypeId,
        hostIds: query.hostIds ?? [],
        everyone: query.calculationMethod === 'everyone',
        queueId: query.queueId ?? null,
        durationMin: query.meetingDuration ?? null,
        channel: query.channel ?? null,
        exceptId,
        hideSessions: query.hideGroupAppointments ?? false,
        // Why colleagues are not free is not for members.
        explained: isOwn && (query.troubleshoot ?? false),
      })
      const body = spellAvailability(found)
      return ok(found.blocked ? withBlocked(body, found.zone, found.blocked) : body)
    },
  })

export const listBookingAvailabilities = (product: WindowsProduct) =>
  operation({
    operationId: 'listBookingAvailabilities',
    tag: 'Windows',
    summary: 'List the starts of many meeting types at once',
    description: 'What does not exist gets an entry with its error; the others are answered.',
    needs: 'company',
    query: CalendarsQuery,
    replies: { 200: { description: 'A calendar each, starts in UTC', schema: Calendars } },
    refusals: [...RANGE_REFUSALS],
    read: async ({ caller: { companyId }, query, nowMs }) => {
      const { meetingTypeIds = [], userIds = [], timezone = null } = query
      const asked = { companyId, meetingTypeIds, userIds, ...searched(query, nowMs) }
      const calendars = await findAvailabilities(product, asked)
      const spelt = calendars.map(one => ('refused' in one ? withError(one) : spellCalendar(one)))
      return ok(encoder.encode(`{"timezone":${JSON.stringify(timezone)},"calendars":[${spelt}]}`))
    },
  })

type RangeQuery = {
  start?: string | undefined
  end?: string | undefined
  timezone?: string | undefined
  first?: number | undefined
}

const zoneAsked = ({ timezone }: RangeQuery): Zone | null =>
  timezone === undefined ? null : zoneOf(timezone)

function searched(query: RangeQuery, nowMs: number) {
  const { first = null } = query
  const zone = zoneAsked(query)
  const range = first === null ? askedRange(query, zone) : searchedRange(query, zone, nowMs)
  return { zone, range, first, nowMs }
}

function withError({ refused, ...asked }: NoCalendar): string {
  const [, message] = REFUSALS[refused]
  return JSON.stringify({ ...asked, error: { code: refused, message } })
}

const encoder = new TextEncoder()
const PREFIX = encoder.encode('{"windows":')
const CLOSING_BRACE = 0x7d

function listed({ offer, ask }: Question): Uint8Array {
  const list = instantsAsJson(openStarts(offer, ask))
  const body = new Uint8Array(PREFIX.length + list.length + 1)
  body.set(PREFIX)
  body.set(list, PREFIX.length)
  body[body.length - 1] = CLOSING_BRACE
  return body
}

function withReasons({ offer, ask }: Question) {
  const { gridStarts, whyNot, starts } = judge(offer, ask)
  const blocked = gridStarts().flatMap(start => {
    const why = whyNot(start)
    return why ? [{ start: formatInstant(start), reason: why.reason }] : []
  })
  return { windows: starts.map(formatInstant), blocked }
}
