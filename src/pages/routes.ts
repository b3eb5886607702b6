/** Every page of the product on one screen. */
import type { Page } from '../runtime/http/pages.ts'
import { formatDate } from '../time/iso.ts'
import { minuteAtOrAfter } from '../time/units.ts'
import { localDay, storedZone } from '../time/zone.ts'
import type { Web } from './load-web.ts'
import type { PageProduct } from './product.ts'
import { showBookingPage } from './show-booking-page.ts'

export function pages(product: PageProduct, web: Web): Page[] {
  const { render } = web
  return [
    {
      path: '/',
      handle: ({ nowMs }) => ({
        status: 200,
        html: render.renderHome({ publicUrl: product.publicUrl, ...datesAhead(nowMs) }),
        policy: 'closed',
      }),
    },
    {
      path: '/docs',
      handle: () => ({ status: 200, html: render.renderDocs(), policy: 'reference' }),
    },
    {
      path: '/{userSlug}',
      handle: () => ({ status: 404, html: render.renderNotFound(), policy: 'closed' }),
    },
    {
      path: '/{userSlug}/{meetingSlug}',
      handle: request => showBookingPage(product, web, request),
    },
  ]
}

/** For the examples: from tomorrow, a week. */
function datesAhead(nowMs: number): { startDate: string; endDate: string } {
  const today = localDay(storedZone('UTC'), minuteAtOrAfter(nowMs))
  return { startDate: formatDate(today + 1), endDate: formatDate(today + 7) }
}
