/** After a booking that somebody has to confirm first: what happens next. */
import type { OwnProvisionalBooking, PublicPage } from '../client/client.ts'
import type { PageLook } from '../ui/look.ts'
import { renderSheet } from '../ui/sheet-page.tsx'
import type { Spoken } from '../words/choose-locale.ts'
import { useSpeech } from '../words/speaking.ts'
import { speechOf } from '../words/speech.ts'
import { Outcome } from './outcome.tsx'

export type WaitingPageProps = Spoken & {
  page: PublicPage
  waits: OwnProvisionalBooking['type']
  /** The page on which it was booked. */
  back: string
}

export function renderWaitingPage(props: WaitingPageProps, look: PageLook): string {
  const { locale, words, page } = props
  const { say } = speechOf(locale, words)
  return renderSheet({
    spoken: { locale, words },
    look,
    title: say('titleWith', { meeting: page.name, host: page.hostName }),
    company: page.company,
    kind: 'appointment',
    hasTimes: false,
    children: <Waiting {...props} />,
  })
}

function Waiting({ page, waits, back }: WaitingPageProps) {
  const { say } = useSpeech()
  const { hostName: host, name: meeting } = page
  const isMine = waits === 'doubleOptIn'
  return (
    <>
      <Outcome
        company={page.company}
        title={isMine ? say('waitsForYou') : say('waitsForHost', { host })}
        sign="waits"
      >
        <p>{say('titleWith', { meeting, host })}</p>
      </Outcome>
      <p>{isMine ? say('waitsForYouMail') : say('waitsForHostMail', { host })}</p>
      <p>
        <a class="button second" href={back}>
          {say('bookAgain')}
        </a>
      </p>
    </>
  )
}
