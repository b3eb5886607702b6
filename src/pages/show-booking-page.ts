/** The booking page: what can be booked, in the zone of whoever looks. */
import type { BookingPageProps, Unusable } from '../../web/booking/page.ts'
import type { PageReply, PageRequest } from '../runtime/http/pages.ts'
import { parseDate } from '../time/iso.ts'
import { storedZone, type Zone, zoneOf } from '../time/zone.ts'
import { currentName, namesOf, zonesToChoose } from '../time/zone-list.ts'
import { listOpenDays, type OpenDaysPage } from './list-open-days.ts'
import type { Web } from './load-web.ts'
import type { Bookable, PageProduct } from './product.ts'

const DAYS_ON_A_PAGE = 5

type Path = { userSlug?: string; meetingSlug?: string }

/** A part of the address that cannot be used is said on the page, which then answers 400. */
export async function showBookingPage(
  product: PageProduct,
  { render }: Web,
  { params, query, address, nowMs }: PageRequest,
): Promise<PageReply> {
  const { userSlug = '', meetingSlug = '' }: Path = params
  const bookable = await product.findBookable(userSlug, meetingSlug)
  if (!bookable) return { status: 404, html: render.renderNotFound(), policy: 'framed' }
  const asked = readQuery(query, bookable)
  const page = await listOpenDays(range => product.listStarts(bookable, { ...range, nowMs }), {
    zone: asked.zone,
    fromDay: asked.fromDay,
    count: DAYS_ON_A_PAGE,
    nowMs,
  })
  const html = render.renderBookingPage(propsOf({ bookable, asked, page, address }))
  return { status: asked.unusable.length > 0 ? 400 : 200, html, policy: 'framed' }
}

type Asked = {
  zone: Zone
  /** The zone's name as it stands in the address; null: the host's. */
  timezone: string | null
  fromDay: number | null
  unusable: Unusable[]
}

function readQuery({ timezone, from }: PageRequest['query'], bookable: Bookable): Asked {
  const chosen = timezone ? zoneOf(timezone) : null
  const fromDay = from ? parseDate(from) : null
  const unusable: Unusable[] = []
  if (timezone && !chosen) unusable.push({ part: 'timezone', asked: timezone })
  if (from && fromDay === null) unusable.push({ part: 'from', asked: from })
  return {
    zone: chosen ?? storedZone(bookable.timezone),
    timezone: chosen && currentName(chosen.id),
    fromDay,
    unusable,
  }
}

type Shown = { bookable: Bookable; asked: Asked; page: OpenDaysPage; address: string }

function propsOf({ bookable, asked, page, address }: Shown): BookingPageProps {
  const { hostName, meetingName, durationMin, channel } = bookable
  const name = currentName(asked.zone.id)
  const linkTo = (from: string | null) =>
    from &&
    addressOf(address, { timezone: asked.timezone, from: from === page.today ? null : from })
  return {
    hostName,
    meetingName,
    durationMin,
    channel,
    zone: { name, names: namesOf(name) },
    zones: zonesToChoose(name),
    today: page.today,
    from: page.from === page.today ? null : page.from,
    days: page.days,
    earlier: linkTo(page.previous),
    later: linkTo(page.next),
    unusable: asked.unusable,
  }
}

/** The same path with what of the query has a value. */
function addressOf(address: string, query: Record<string, string | null>): string {
  const [path = ''] = address.split('?', 1)
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value).replaceAll('%2F', '/')}`],
  )
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path
}
