/** Every page of the product on one screen. */
import { CLOSED } from '../runtime/http/page-policy.ts'
import type { Page } from '../runtime/http/pages.ts'
import { formatDate } from '../time/iso.ts'
import { minuteAtOrAfter } from '../time/units.ts'
import { localDay, storedZone } from '../time/zone.ts'
import { actOnBookingPage, showBookingPage } from './booking-pages.ts'
import type { PageParts } from './parts.ts'

export function pages(parts: PageParts): Page[] {
  const { render } = parts.web
  const bookingPage = (path: string): Page => ({
    path,
    handle: request => showBookingPage(parts, request),
    act: request => actOnBookingPage(parts, request),
  })
  return [
    {
      path: '/',
      handle: ({ nowMs }) => ({
        status: 200,
        html: render.renderHome({ publicUrl: parts.publicUrl, ...datesAhead(nowMs) }),
        policy: CLOSED,
      }),
    },
    {
      path: '/docs',
      handle: () => ({
        status: 200,
        html: render.renderDocs(),
        policy: { ...CLOSED, isStyledByScript: true },
      }),
    },
    bookingPage('/{user}/{type}'),
    bookingPage('/team/{team}/{type}'),
    bookingPage('/1t/{link}'),
  ]
}

/** For the examples: from tomorrow, a week. */
function datesAhead(nowMs: number): { startDate: string; endDate: string } {
  const today = localDay(storedZone('UTC'), minuteAtOrAfter(nowMs))
  return { startDate: formatDate(today + 1), endDate: formatDate(today + 7) }
}
