/** Who meets, what for and how long; once a time is chosen, when. */
import { Company } from '../ui/company.tsx'
import { CalendarIcon, ClockIcon, PlaceIcon } from '../ui/icons.tsx'
import { useSpeech } from '../words/speaking.ts'
import type { BookingPageProps } from './page.ts'
import { channelName } from './places.ts'
import { When } from './when.tsx'

type AboutProps = Pick<BookingPageProps, 'page' | 'moved'> & {
  /** Of an appointment that is moved: the page on which it stays as it is. */
  keep: string | null
  zone: string
  durationMin: number
  /** The chosen time. */
  start: string | null
}

export function About({ page, moved, keep, zone, durationMin, start }: AboutProps) {
  const speech = useSpeech()
  const { say, duration } = speech
  const [only, ...others] = page.channels
  const channel =
    only && others.length === 0 ? channelName(speech, only, page.customChannelName) : null
  return (
    <header class="about">
      <Company company={page.company} />
      <p class="host">
        {moved ? say('titleWith', { meeting: page.name, host: page.hostName }) : page.hostName}
      </p>
      <h1>{moved ? say('rescheduleTitle') : page.name}</h1>
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
      {keep !== null && (
        <a class="keep" href={keep}>
          {say('keepTime')}
        </a>
      )}
      {page.description !== '' && <p class="description">{page.description}</p>}
    </header>
  )
}
