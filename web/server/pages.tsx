/** What the server renders: properties → a whole HTML document. Built into one file without JSX. */
import { renderAppointmentPage } from '../appointment/appointment-page.tsx'
import { renderCancelPage } from '../appointment/cancel-page.tsx'
import { renderProvisionalPage } from '../appointment/provisional-page.tsx'
import { renderRemindersPage } from '../appointment/reminders-page.tsx'
import { renderWaitingPage } from '../appointment/waiting-page.tsx'
import { renderBookingPage } from '../booking/booking-page.tsx'
import { renderPasswordPage } from '../booking/password-page.tsx'
import { renderDashboard } from '../dashboard/dashboard-page.tsx'
import { renderDocs } from '../docs/docs-page.tsx'
import { renderHome } from '../home/home-page.tsx'
import { renderPersonalPage } from '../personal/personal-page.tsx'
import { renderNotFound } from '../problem/not-found-page.tsx'
import { renderProblem } from '../problem/problem-page.tsx'
import { inlined } from '../ui/inlined.ts'

export {
  inlined,
  renderAppointmentPage,
  renderBookingPage,
  renderCancelPage,
  renderDashboard,
  renderDocs,
  renderHome,
  renderNotFound,
  renderPasswordPage,
  renderPersonalPage,
  renderProblem,
  renderProvisionalPage,
  renderRemindersPage,
  renderWaitingPage,
}
