/** From what the address says and the API answers to what the booking page is made of. */
import { addressOf, type Query } from '../../web/booking/address.ts'
import { prefilled } from '../../web/booking/booking-body.ts'
import { dateOf, monthOf } from '../../web/booking/month-grid.ts'
import type { BookingPageProps, Choice, Month, Moved, Zone } from '../../web/booking/page.ts'
import { placeOf } from '../../web/booking/places.ts'
import type { PublicPage } from '../../web/client/client.ts'
import { speechOf } from '../../web/words/speech.ts'
import { newId } from '../base/id.ts'
import type { PageRequest } from '../runtime/http/pages.ts'
import { formatDate, parseDate } from '../time/iso.ts'
import { minuteAtOrAfter } from '../time/units.ts'
import { localDay, storedZone } from '../time/zone.ts'
import type { AskApi } from './ask-api.ts'
import { startIn } from './in-zone.ts'
import { pageMonth } from './page-month.ts'
import { spokenTo, zoneFor } from './visitor.ts'

export type PageAsked = {
  request: PageRequest
  ask: AskApi
  path: string
  apiPath: string
  page: PublicPage
  moved: Moved | null
  password: string | null
}

export async function bookingProps(asked: PageAsked): Promise<BookingPageProps> {
  const { request, ask, path, apiPath, page, moved, password } = asked
  const { query, nowMs } = request
  const { locale, words } = spokenTo(request, page.language)
  const { zone, unknown } = zoneFor(request, page.timezone)
  const today = formatDate(localDay(storedZone(zone), minuteAtOrAfter(nowMs)))
  const choice = choiceOf(query, page, zone)
  const month =
    page.hostRequired && choice.hostId === null
      ? { zone, today, month: monthOf(today), starts: [], nextDate: null }
      : await pageMonth(ask, {
          apiPath,
          month: monthAsked(query),
          today,
          zone,
          durationMin: choice.durationMin,
          hostId: choice.hostId,
          proof: {
            ...(password !== null && { bookingPassword: password }),
            ...(moved && { secret: moved.secret }),
          },
        })
  const { say } = speechOf(locale, words)
  return {
    locale,
    words,
    path,
    apiPath,
    query: withoutSecrets(query),
    password,
    page,
    moved,
    month,
    choice: { ...choice, date: dateIn(month, choice.date) },
    zones: query.choose === 'timezone' ? await zonesToChoose(ask, locale.tag) : null,
    values: prefilled(page, query),
    mistakes: {},
    refused: null,
    notices: [
      ...(unknown === null ? [] : [say('zoneUnknown', { asked: unknown, place: placeOf(zone) })]),
      ...(isDate(query.date) ? [] : [say('dateUnknown', { asked: query.date ?? '' })]),
    ],
    isEmbedded: query.embed === 'true',
    formToken: newId(),
  }
}

/** What is chosen by the address; what of it is not offered is left out. */
function choiceOf(query: Query, page: PublicPage, zone: string): Choice {
  const duration = Number(query.duration)
  const [own = 0] = page.durations
  const start = startIn(query.slot ?? '', zone)
  return {
    durationMin: page.durations.includes(duration) ? duration : own,
    hostId: page.hosts.find(({ id }) => id === query.hostId)?.id ?? null,
    date: query.date && isDate(query.date) ? query.date : start && dateOf(start),
    start,
    holdToken: query.hold ?? null,
  }
}

const isDate = (date: string | undefined): boolean => !date || parseDate(date) !== null

/** A date says its month too. */
function monthAsked({ month, date, slot }: Query): string | null {
  if (month && parseDate(`${month}-01`) !== null) return month
  if (date && isDate(date)) return monthOf(date)
  return slot && isDate(dateOf(slot)) ? monthOf(slot) : null
}

/** The wished date where it is open, else the first that is. */
function dateIn({ starts }: Month, wished: string | null): string | null {
  const [first] = starts
  const isOpen = starts.some(({ start }) => dateOf(start) === wished)
  return isOpen ? wished : first ? dateOf(first.start) : null
}

/** Secrets are kept beside the address, not in it. */
function withoutSecrets({ bookingPassword, ...query }: Query): Query {
  return query
}

async function zonesToChoose(ask: AskApi, locale: string): Promise<readonly Zone[] | null> {
  const answer = await ask<{ timeZones: Zone[] }>(
    'GET',
    addressOf('/v4/public/time-zone', { locale }),
  )
  return answer.isOk ? answer.body.timeZones : null
}
