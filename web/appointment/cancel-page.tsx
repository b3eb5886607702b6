/** The question before an appointment is cancelled. */
import type { Values } from '../booking/page.ts'
import { Reason } from '../booking/reason.tsx'
import type { OwnAppointment } from '../client/client.ts'
import type { PageLook } from '../ui/look.ts'
import { renderSheet } from '../ui/sheet-page.tsx'
import type { Spoken } from '../words/choose-locale.ts'
import { useSpeech } from '../words/speaking.ts'
import { speechOf } from '../words/speech.ts'
import { agreedIn, Meeting } from './meeting.tsx'
import { Outcome } from './outcome.tsx'

export type CancelPageProps = Spoken & {
  own: OwnAppointment
  zone: string
  values: Values
  action: string
  /** The page of the appointment. */
  back: string
  /** What is wrong with the reason. */
  mistake?: string
  /** Why it could not be cancelled. */
  problem?: string
}

export function renderCancelPage(props: CancelPageProps, look: PageLook): string {
  const { locale, words, own } = props
  const title = speechOf(locale, words).say('cancelTitle')
  return renderSheet({
    spoken: { locale, words },
    look,
    title: `${title} · ${own.name}`,
    company: own.company,
    kind: 'appointment',
    hasTimes: true,
    children: <Cancel {...props} />,
  })
}

function Cancel({ own, zone, ...props }: CancelPageProps) {
  const { say } = useSpeech()
  const { hostName } = own
  return (
    <>
      <Outcome company={own.company} title={say('cancelTitle')} sign={null}>
        <p>{say('cancelWhat', { host: hostName })}</p>
      </Outcome>
      <Meeting {...agreedIn(own)} zone={zone} isOff={false} />
      <CancelForm {...props} own={own} />
    </>
  )
}

function CancelForm({
  own,
  values,
  action,
  back,
  problem,
  mistake,
}: Omit<CancelPageProps, 'zone'>) {
  const { say } = useSpeech()
  return (
    <form class="text" method="post" action={action}>
      {problem && (
        <p class="notice bad" role="alert">
          {problem}
        </p>
      )}
      <Reason
        isNeeded={own.cancelNeedsReason}
        isSeries={own.seriesId !== null}
        values={values}
        {...(mistake !== undefined && { mistake })}
      />
      <p class="buttons">
        <button class="button danger" type="submit">
          {say('cancel')}
        </button>
        <a class="button plain" href={back}>
          {say('keepMeeting')}
        </a>
      </p>
    </form>
  )
}
