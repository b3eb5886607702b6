/** Takes the page over where the server left it. */
import { hydrate } from 'preact'
import { Speaking } from '../words/speaking.ts'
import { speechOf } from '../words/speech.ts'
import { Booking } from './booking.tsx'
import { startEmbedded } from './embedded.ts'
import type { BookingPageProps } from './page.ts'

const root = document.getElementById('booking')
const data = document.getElementById('page-data')?.textContent

if (root && data) {
  const props: BookingPageProps = JSON.parse(data)
  hydrate(
    <Speaking.Provider value={speechOf(props.locale, props.words)}>
      <Booking {...props} />
    </Speaking.Provider>,
    root,
  )
  startEmbedded()
}
