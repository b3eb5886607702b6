/** A booking that waits, as whoever has its token sees it: to confirm, to decline, to withdraw. */
import type { OwnProvisionalBooking } from '../client/client.ts'
import type { PageLook } from '../ui/look.ts'
import { renderSheet } from '../ui/sheet-page.tsx'
import type { Spoken } from '../words/choose-locale.ts'
import { useSpeech } from '../words/speaking.ts'
import { type Speech, speechOf } from '../words/speech.ts'
import { Meeting } from './meeting.tsx'
import { Outcome, type Sign } from './outcome.tsx'

export type ProvisionalPageProps = Spoken & {
  own: OwnProvisionalBooking
  zone: string
  action: string
}

export function renderProvisionalPage(props: ProvisionalPageProps, look: PageLook): string {
  const { locale, words, own } = props
  const { title } = stateOf(own, speechOf(locale, words))
  return renderSheet({
    spoken: { locale, words },
    look,
    title: `${title} · ${own.meetingName}`,
    company: own.company,
    kind: 'appointment',
    hasTimes: true,
    children: <Provisional {...props} />,
  })
}

type State = { title: string; text: string; sign: Sign | null }

function stateOf(own: OwnProvisionalBooking, speech: Speech): State {
  const { say } = speech
  const { status, reason, hostName: host, attendeeName: attendee } = own
  if (status === 'pending') return waiting(own, speech)
  const text = reason ?? ''
  const states: Record<typeof status, State> = {
    confirmed: { title: say('confirmed'), text: say('confirmedText', { attendee }), sign: 'done' },
    expired: { title: say('lapsedTitle'), text: say('lapsed'), sign: 'ended' },
    declined_by_host: { title: say('declined'), text, sign: 'ended' },
    declined_by_attendee: {
      title: say('withdrawn'),
      text: text || say('notHeld', { host }),
      sign: 'ended',
    },
  }
  return states[status]
}

/** Whoever has the word is asked; whoever has not is told whose it is. */
function waiting(own: OwnProvisionalBooking, { say, day, clock }: Speech): State {
  const { hostName: host, attendeeName: attendee, attendeeEmail, expiresAt } = own
  const time = `${day(expiresAt)}, ${clock(expiresAt)}`
  const kept = say('keptUntil', { time })
  if (own.mayConfirm) return { title: say('confirmBooking'), text: kept, sign: null }
  if (own.role === 'host') {
    const text = `${say('waitsForAttendeeText', { attendee })} ${kept}`
    return { title: say('waitsForHost', { host: attendee }), text, sign: 'waits' }
  }
  const text =
    attendeeEmail === null
      ? say('waitsForHostMail', { host })
      : say('waitsForHostText', { host, email: attendeeEmail })
  return { title: say('waitsForHost', { host }), text, sign: 'waits' }
}

function Provisional({ own, zone, action }: ProvisionalPageProps) {
  const speech = useSpeech()
  const { title, text, sign } = stateOf(own, speech)
  const isOff = own.status !== 'pending' && own.status !== 'confirmed'
  return (
    <>
      <Outcome company={own.company} title={title} sign={sign}>
        {text !== '' && <p>{text}</p>}
      </Outcome>
      <Meeting
        name={own.meetingName}
        hostName={own.hostName}
        attendeeName={own.attendeeName}
        attendeeEmail={own.attendeeEmail}
        start={own.start}
        end={own.end}
        zone={zone}
        isOff={isOff}
      />
      {own.mayConfirm && <ConfirmForm action={action} />}
      {own.mayDecline && <DeclineForm action={action} isHost={own.role === 'host'} />}
    </>
  )
}

function ConfirmForm({ action }: { action: string }) {
  const { say } = useSpeech()
  return (
    <form method="post" action={action}>
      <button class="button" type="submit" name="do" value="confirm">
        {say('confirm')}
      </button>
    </form>
  )
}

/** A step of its own, so that nobody does it by mistake. */
function DeclineForm({ action, isHost }: { action: string; isHost: boolean }) {
  const { say } = useSpeech()
  const name = isHost ? say('decline') : say('withdraw')
  return (
    <details class="more">
      <summary>{name}</summary>
      <form class="text" method="post" action={action}>
        {isHost && (
          <div class="field">
            <label for="reason">
              {say('reason')}
              <span class="optional"> ({say('optional')})</span>
            </label>
            <textarea class="input" id="reason" name="reason" rows={3} maxLength={500} />
          </div>
        )}
        {!isHost && <p>{say('withdrawWhat')}</p>}
        <p>
          <button class="button danger" type="submit" name="do" value="decline">
            {name}
          </button>
        </p>
      </form>
    </details>
  )
}
