/** What the server renders: properties → a whole HTML document. Built into one file without JSX. */
import { renderBookingPage } from '../booking/booking-page.tsx'
import { renderPasswordPage } from '../booking/password-page.tsx'
import { renderDocs } from '../docs/docs-page.tsx'
import { renderHome } from '../home/home-page.tsx'
import { renderNotFound } from '../problem/not-found-page.tsx'
import { renderProblem } from '../problem/problem-page.tsx'

export {
  renderBookingPage,
  renderDocs,
  renderHome,
  renderNotFound,
  renderPasswordPage,
  renderProblem,
}
