/** Every page of the product on one screen. */
import { CLOSED, type PagePolicy } from '../runtime/http/page-policy.ts'
import type { Page } from '../runtime/http/pages.ts'
import { formatDate } from '../time/iso.ts'
import { minuteAtOrAfter } from '../time/units.ts'
import { localDay, storedZone } from '../time/zone.ts'
import { showAppointment } from './appointment-page.ts'
import { actOnBookingPage, showBookingPage } from './booking-pages.ts'
import { askToCancel, cancelByForm } from './cancel-page.ts'
import { moveByForm, showMove } from './move-page.ts'
import type { PageParts } from './parts.ts'
import { showPersonalPage } from './personal-page.ts'
import { decideByForm, showProvisional } from './provisional-page.ts'
import { showReminders, stopReminders } from './reminders-page.ts'

/** For those who sign in: nobody lists it. */
const DASHBOARD: PagePolicy = { ...CLOSED, isPrivate: true }

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
    ...dashboard(parts),
    { path: '/{user}', handle: request => showPersonalPage(parts, request) },
    bookingPage('/{user}/{type}'),
    bookingPage('/team/{team}/{type}'),
    bookingPage('/1t/{link}'),
    ...afterABooking(parts),
  ]
}

/** One document for all its screens: which one is seen is decided in the browser. */
const dashboard = ({ web, isSignUpOpen, isMailSent }: PageParts): Page[] =>
  ['/dashboard', '/dashboard/*'].map(path => ({
    path,
    handle: () => ({
      status: 200,
      html: web.render.renderDashboard({ isSignUpOpen, isMailSent }),
      policy: DASHBOARD,
    }),
  }))

/** What the links in mails lead to: opening one changes nothing. */
const afterABooking = (parts: PageParts): Page[] => [
  {
    path: '/appointment/{id}',
    isShared: true,
    handle: request => showAppointment(parts, request),
  },
  {
    path: '/appointment/{id}/move',
    isShared: true,
    handle: request => showMove(parts, request),
    act: request => moveByForm(parts, request),
  },
  {
    path: '/appointment/{id}/cancel',
    isShared: true,
    handle: request => askToCancel(parts, request),
    act: request => cancelByForm(parts, request),
  },
  {
    path: '/provisional-booking/{token}',
    isShared: true,
    handle: request => showProvisional(parts, request),
    act: request => decideByForm(parts, request),
  },
  {
    path: '/unsubscribe/{token}',
    handle: request => showReminders(parts, request),
    act: request => stopReminders(parts, request),
  },
]

/** For the examples: from tomorrow, a week. */
function datesAhead(nowMs: number): { startDate: string; endDate: string } {
  const today = localDay(storedZone('UTC'), minuteAtOrAfter(nowMs))
  return { startDate: formatDate(today + 1), endDate: formatDate(today + 7) }
}
