/** What is or was agreed: when, with whom, where. */
import type { ComponentChildren } from 'preact'
import { When } from '../booking/when.tsx'
import type { OwnAppointment } from '../client/client.ts'
import { useSpeech } from '../words/speaking.ts'

type MeetingProps = {
  name: string
  hostName: string
  attendeeName: string
  attendeeEmail: string | null
  start: string
  end: string
  zone: string
  /** It does not take place. */
  isOff: boolean
  /** How and where; nothing where nobody says so. */
  place?: ComponentChildren
  children?: ComponentChildren
}

/** Of one's own appointment. */
export const agreedIn = ({ name, hostName, attendee, start, end }: OwnAppointment) => ({
  name,
  hostName,
  attendeeName: attendee.fullname,
  attendeeEmail: attendee.email,
  start,
  end,
})

export function Meeting({ name, hostName, start, end, zone, isOff, ...props }: MeetingProps) {
  const { say } = useSpeech()
  const durationMin = (Date.parse(end) - Date.parse(start)) / 60_000
  const when = <When start={start} durationMin={durationMin} zone={zone} />
  return (
    <section class="meeting" aria-labelledby="meeting">
      <h2 id="meeting">{name}</h2>
      <p class="moment">{isOff ? <s>{when}</s> : when}</p>
      <dl class="particulars">
        <div>
          <dt>{say('host')}</dt>
          <dd>{hostName}</dd>
        </div>
        {props.place && (
          <div>
            <dt>{say('where')}</dt>
            <dd>{props.place}</dd>
          </div>
        )}
        <div>
          <dt>{say('bookedBy')}</dt>
          <dd>
            <span>{props.attendeeName}</span>
            {props.attendeeEmail && <span class="email">{props.attendeeEmail}</span>}
          </dd>
        </div>
      </dl>
      {props.children}
    </section>
  )
}
