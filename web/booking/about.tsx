/** Who meets, what for and how long; once a time is chosen, when. */
import { Company } from '../ui/company.tsx'
import { CalendarIcon, ClockIcon, PlaceIcon } from '../ui/icons.tsx'
import { useSpeech } from '../words/speaking.ts'
import type { BookingPageProps } from './page.ts'
import { channelName } from './places.ts'
import { When } from './when.tsx'

type AboutProps = Pick<BookingPageProps, 'page' | 'moved'> & {
  zone: string
  durationMin: number
  /** The chosen time. */
  start: string | null
}

export function About({ page, moved, zone, durationMin, start }: AboutProps) {
  const speech = useSpeech()
  const { say, duration } = speech
  const [only, ...others] = page.channels
  const channel =
    only && others.length === 0 ? channelName(speech, only, page.customChannelName) : null
  return (
    <header class="about">
      <Company company={page.company} />
      <p class="host">{page.hostName}</p>
      <h1>{page.name}</h1>
      <ul class="facts">
        <li>
          <ClockIcon />
          {duration(durationMin)}
        </li>
        {channel && (
          <li>
            <PlaceIcon />
            {channel}
          </li>
        )}
        {moved && (
          <li class="former">
            <CalendarIcon />
            <span>
              {say('formerTime')}: <When start={moved.start} zone={null} />
            </span>
          </li>
        )}
        {start && (
          <li class="chosen">
            <CalendarIcon />
            <When start={start} durationMin={durationMin} zone={zone} />
          </li>
        )}
      </ul>
      {page.description !== '' && <p class="description">{page.description}</p>}
    </header>
  )
}
