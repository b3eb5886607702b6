/** The document around the booking page: everything the browser needs to go on with it. */
import { assetPaths } from '../ui/assets.ts'
import { Colophon } from '../ui/colophon.tsx'
import { renderDocument } from '../ui/document.tsx'
import type { PageLook } from '../ui/look.ts'
import { Speaking } from '../words/speaking.ts'
import { speechOf } from '../words/speech.ts'
import { Booking } from './booking.tsx'
import type { BookingPageProps } from './page.ts'

export function renderBookingPage(props: BookingPageProps, look: PageLook): string {
  const { page, locale, words, moved } = props
  const speech = speechOf(locale, words)
  const { say } = speech
  const named = { meeting: page.name, host: page.hostName }
  return renderDocument({
    title: moved ? `${say('rescheduleTitle')} · ${page.name}` : say('titleWith', named),
    description: say('describe', named),
    language: locale.tag,
    look,
    hasTimes: look.zoneNames.length > 0,
    scripts: [assetPaths.startBooking],
    data: props,
    children: (
      <Speaking.Provider value={speech}>
        <div id="booking">
          <Booking {...props} />
        </div>
        <Colophon company={page.company} />
      </Speaking.Provider>
    ),
  })
}
