/** Whether reminders come: a question, or that they are off. */
import type { OwnReminders } from '../client/client.ts'
import type { PageLook } from '../ui/look.ts'
import { renderSheet } from '../ui/sheet-page.tsx'
import type { Spoken } from '../words/choose-locale.ts'
import { useSpeech } from '../words/speaking.ts'
import { speechOf } from '../words/speech.ts'
import { Outcome } from './outcome.tsx'

export type RemindersPageProps = Spoken & { own: OwnReminders; action: string }

export function renderRemindersPage(props: RemindersPageProps, look: PageLook): string {
  const { locale, words, own } = props
  const { say } = speechOf(locale, words)
  return renderSheet({
    spoken: { locale, words },
    look,
    title: `${say(titleOf(own))} · ${own.company.name}`,
    company: own.company,
    kind: 'appointment',
    hasTimes: false,
    children: <Reminders {...props} />,
  })
}

const titleOf = ({ receiveReminders }: OwnReminders) =>
  receiveReminders ? 'remindersTitle' : 'remindersOff'

function Reminders({ own, action }: RemindersPageProps) {
  const { say } = useSpeech()
  const { company, receiveReminders } = own
  return (
    <>
      <Outcome company={company} title={say(titleOf(own))} sign={receiveReminders ? null : 'done'}>
        <p>
          {receiveReminders
            ? say('remindersWhat', { company: company.name })
            : say('remindersOffText', { company: company.name })}
        </p>
      </Outcome>
      {receiveReminders && (
        <form class="text" method="post" action={action}>
          <p class="buttons">
            <button class="button" type="submit">
              {say('remindersStop')}
            </button>
          </p>
        </form>
      )}
    </>
  )
}
