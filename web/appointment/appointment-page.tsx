/** The own appointment, as its attendee sees it. */
import { isByNumber } from '../booking/form-fields.ts'
import { channelName } from '../booking/places.ts'
import type { OwnAppointment } from '../client/client.ts'
import type { PageLook } from '../ui/look.ts'
import { renderSheet } from '../ui/sheet-page.tsx'
import type { Spoken } from '../words/choose-locale.ts'
import { useSpeech } from '../words/speaking.ts'
import { type Speech, speechOf } from '../words/speech.ts'
import type { Told } from './addresses.ts'
import { calendarLinks } from './calendar-links.ts'
import { agreedIn, Meeting } from './meeting.tsx'
import { Outcome, type Sign } from './outcome.tsx'

export type AppointmentPageProps = Spoken & {
  own: OwnAppointment
  zone: string
  isOver: boolean
  told: Told | null
  moveAddress: string
  cancelAddress: string
  /** Of the iCalendar file. */
  calendarAddress: string
}

export function renderAppointmentPage(props: AppointmentPageProps, look: PageLook): string {
  const { locale, words, own, told } = props
  const { title } = outcomeOf(props, speechOf(locale, words))
  return renderSheet({
    spoken: { locale, words },
    look,
    title: `${title} · ${own.name}`,
    company: own.company,
    kind: 'appointment',
    hasTimes: true,
    data: { told, appointmentId: own.id },
    children: <Appointment {...props} />,
  })
}

function outcomeOf(
  { own, told, isOver }: AppointmentPageProps,
  { say }: Speech,
): { title: string; sign: Sign | null } {
  if (own.isCancelled) return { title: say('cancelled'), sign: told ? 'done' : 'ended' }
  if (isOver) return { title: say('yourMeeting'), sign: null }
  if (told === 'booked') return { title: say('booked'), sign: 'done' }
  return told === 'moved'
    ? { title: say('moved'), sign: 'done' }
    : { title: say('yourMeeting'), sign: null }
}

function Appointment(props: AppointmentPageProps) {
  const { own, zone, told, isOver } = props
  const speech = useSpeech()
  const { say } = speech
  const { attendee, hostName, isCancelled } = own
  const isAhead = !isCancelled && !isOver
  const isNew = isAhead && (told === 'booked' || told === 'moved')
  return (
    <>
      <Outcome company={own.company} {...outcomeOf(props, speech)}>
        {isNew && attendee.email !== null && <p>{say('bookedWith', { email: attendee.email })}</p>}
        {isCancelled && told !== null && <p>{say('cancelledText', { host: hostName })}</p>}
        {isOver && !isCancelled && <p>{say('over')}</p>}
      </Outcome>
      <Meeting {...agreedIn(own)} zone={zone} isOff={isCancelled} place={placeOf(own, speech)}>
        {isAhead && <Onward own={own} isBooked={told === 'booked'} />}
      </Meeting>
      {isAhead && <Calendars {...props} />}
      {isAhead && <Changes {...props} />}
    </>
  )
}

/** How to meet, and where. */
function placeOf(own: OwnAppointment, speech: Speech): string {
  const { channel, customChannelName, location, attendee } = own
  const number = isByNumber(channel) ? attendee.phone : null
  const parts = [channelName(speech, channel, customChannelName), location, number]
  return parts.filter(part => part !== null && part !== '').join(' · ')
}

/** To the call, and to where the owner of the meeting leads on to. */
function Onward({ own, isBooked }: { own: OwnAppointment; isBooked: boolean }) {
  const { say } = useSpeech()
  const { meetingLink, confirmationButton: button } = own
  const next = isBooked ? button : null
  if (meetingLink === null && next === null) return null
  return (
    <p class="buttons">
      {meetingLink !== null && (
        <a class="button" href={meetingLink} target="_blank" rel="noopener">
          {say('joinCall')}
        </a>
      )}
      {next !== null && (
        <a class="button second" href={next.link} target="_blank" rel="noopener">
          {next.text ?? say('goOn')}
        </a>
      )}
    </p>
  )
}

function Calendars({ own, calendarAddress }: AppointmentPageProps) {
  const speech = useSpeech()
  const { say } = speech
  const links = calendarLinks({
    title: say('titleWith', { meeting: own.name, host: own.hostName }),
    start: own.start,
    end: own.end,
    place: own.location ?? own.meetingLink ?? '',
    details: [own.description, own.meetingLink ?? ''].filter(text => text !== '').join('\n\n'),
  })
  return (
    <section class="calendars" aria-labelledby="calendars">
      <h2 id="calendars">{say('addToCalendar')}</h2>
      <ul class="buttons">
        {links.map(({ name, address }) => (
          <li key={name}>
            <a class="button second" href={address} target="_blank" rel="noopener">
              {name}
            </a>
          </li>
        ))}
        <li>
          <a class="button second" href={calendarAddress}>
            {say('icsFile')}
          </a>
        </li>
      </ul>
    </section>
  )
}

function Changes({ own, moveAddress, cancelAddress }: AppointmentPageProps) {
  const { say } = useSpeech()
  const { mayReschedule, mayCancel, hostName } = own
  if (!mayReschedule && !mayCancel) {
    return <p class="changes quiet">{say('mayNotChange', { host: hostName })}</p>
  }
  return (
    <p class="changes buttons">
      {mayReschedule && (
        <a class="button second" href={moveAddress}>
          {say('reschedule')}
        </a>
      )}
      {mayCancel && (
        <a class="button plain grave" href={cancelAddress}>
          {say('cancel')}
        </a>
      )}
    </p>
  )
}
