/** The public page of one meeting type: who, what, and when it can be had. */
import { assetPaths } from '../ui/assets.ts'
import { Colophon } from '../ui/colophon.tsx'
import { renderDocument } from '../ui/document.tsx'
import { ClockIcon, PlaceIcon } from './icons.tsx'
import { commonOffset, offsetInWords } from './offsets.ts'
import { OpenDays } from './open-days.tsx'
import type { BookingPageProps, Unusable } from './page.ts'
import { channelInWords, dateInWords, durationInWords, zoneInWords } from './words.ts'
import { ZonePicker } from './zone-picker.tsx'

export function renderBookingPage(props: BookingPageProps): string {
  const { hostName, meetingName, durationMin, zone } = props
  return renderDocument({
    title: `${meetingName} with ${hostName}`,
    description: `${meetingName} with ${hostName}, ${durationInWords(durationMin)}: open times.`,
    zoneNames: zone.names,
    blocking: [assetPaths.visitorZone],
    children: (
      <>
        <main class="sheet booking">
          <About {...props} />
          <Times {...props} />
        </main>
        <Colophon />
      </>
    ),
  })
}

function About({ hostName, meetingName, durationMin, channel }: BookingPageProps) {
  const how = channelInWords(channel)
  return (
    <header class="about">
      <p class="host">{hostName}</p>
      <h1>{meetingName}</h1>
      <ul class="facts">
        <li>
          <ClockIcon />
          {durationInWords(durationMin)}
        </li>
        {how && (
          <li>
            <PlaceIcon />
            {how}
          </li>
        )}
      </ul>
    </header>
  )
}

function Times(props: BookingPageProps) {
  const { days, zone, zones, from, unusable, hostName } = props
  const offset = commonOffset(days)
  return (
    <section class="times" aria-labelledby="times">
      <div>
        <h2 id="times">Open times</h2>
        <ZonePicker
          zone={zone.name}
          zones={zones}
          offset={offset && offsetInWords(offset)}
          from={from}
        />
      </div>
      {unusable.map(one => (
        <p key={one.part} class="notice" role="status">
          {noticeOf(one, zone.name)}
        </p>
      ))}
      {days.length > 0 ? (
        <div>
          <OpenDays days={days} today={props.today} />
          <Turn {...props} />
        </div>
      ) : (
        <NoDays {...props} />
      )}
      {days.length > 0 && (
        <p class="quiet">
          Times cannot be booked on this page yet. To take one, get in touch with {hostName}.
        </p>
      )}
    </section>
  )
}

function noticeOf({ part, asked }: Unusable, zone: string): string {
  return part === 'timezone'
    ? `“${asked}” is not a time zone known here, so the times are in ${zoneInWords(zone)}.`
    : `“${asked}” is not a date, so the list begins with the next open day.`
}

function NoDays(props: BookingPageProps) {
  const { from, today, hostName, earlier } = props
  const { weekday, date } = dateInWords(from ?? today, today)
  const sentence =
    from === null || earlier === null
      ? 'There are no open times at the moment.'
      : `There are no open times from ${weekday} ${date} on.`
  return (
    <>
      <div class="none">
        <p>{sentence}</p>
        <p class="quiet">Look again later, or get in touch with {hostName}.</p>
      </div>
      <Turn {...props} />
    </>
  )
}

function Turn({ earlier, later }: BookingPageProps) {
  if (earlier === null && later === null) return null
  return (
    <nav class="turn" aria-label="More days">
      {earlier !== null && (
        <a rel="prev" href={earlier}>
          Earlier times
        </a>
      )}
      {later !== null && (
        <a rel="next" href={later}>
          Later times
        </a>
      )}
    </nav>
  )
}
