/** Who comes: how to reach them, what they answered, whom they bring. */
import type { ComponentChildren } from 'preact'
import type { MeetingType } from '../../../client/client.ts'
import { nowMs } from '../../../ui/clock.ts'
import { useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { MailLink } from '../../parts/email.tsx'
import { type Appointment, type Attendee, answersOf, hasBegun } from './appointments.ts'
import { AttendeeActions } from './attendee-actions.tsx'
import type { Doing } from './doings.tsx'
import { panelWords } from './panel-words.ts'
import { useSpoken } from './use-spoken.ts'
import { appointmentWords } from './words.ts'

type Questions = MeetingType['questions'] | undefined

type AttendeesProps = {
  appointment: Appointment
  endedReason: string | null
  questions: Questions
  onDo: (doing: Doing) => void
}

export function Attendees(props: AttendeesProps) {
  const { count } = useWords(panelWords)
  const { attendees } = props.appointment
  const sorted = attendees.toSorted((a, b) => Number(a.isCancelled) - Number(b.isCancelled))
  return (
    <section class="panel-part">
      <h3>{count('attendees', attendees.length)}</h3>
      <ul class="attendees">
        {sorted.map(attendee => (
          <li key={attendee.id} class={attendee.isCancelled ? 'attendee ended' : 'attendee'}>
            <Person {...props} {...{ attendee }} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is written without having been asked. */
const MESSAGE = 'note'

function Person(props: AttendeesProps & { attendee: Attendee }) {
  const { say } = useWords(panelWords)
  const { say: sayState } = useWords(appointmentWords)
  const { nameOf } = useSpoken()
  const { attendee, appointment, questions = [] } = props
  const { email, phone, timezone, bringalongEmails: guests } = attendee
  return (
    <>
      <div class="title-line">
        <strong>{nameOf(attendee)}</strong>
        {attendee.isCancelled && <Badge tone="bad">{sayState('isCancelled')}</Badge>}
        {!attendee.isCancelled && attendee.noShow && (
          <Badge tone="bad">{sayState('isNoShow')}</Badge>
        )}
      </div>
      <dl class="facts">
        {email && (
          <Line of={say('email')}>
            <MailLink>{email}</MailLink>
          </Line>
        )}
        {phone && (
          <Line of={say('phone')}>
            <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>
          </Line>
        )}
        {timezone && timezone !== appointment.timezone && (
          <Line of={say('theirZone')}>{timezone.replaceAll('_', ' ')}</Line>
        )}
        {answersOf(attendee, questions).map(({ asked, said }) => (
          <Line key={asked} of={asked === MESSAGE ? say('message') : asked}>
            <span class="written">{said}</span>
          </Line>
        ))}
        {guests.length > 0 && <Line of={say('guests')}>{guests.join(', ')}</Line>}
      </dl>
      {attendee.isCancelled && attendee.cancel?.reason && (
        <p class="quiet">{say('because', { reason: attendee.cancel.reason })}</p>
      )}
      {!attendee.isCancelled && (
        <AttendeeActions {...props} isBegun={hasBegun(appointment, nowMs())} />
      )}
    </>
  )
}

const Line = ({ of, children }: { of: string; children: ComponentChildren }) => (
  <>
    <dt>{of}</dt>
    <dd>{children}</dd>
  </>
)
