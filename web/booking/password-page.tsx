import { Colophon } from '../ui/colophon.tsx'
import { renderDocument } from '../ui/document.tsx'
import type { PageLook } from '../ui/look.ts'
import type { Spoken } from '../words/choose-locale.ts'
import { Speaking } from '../words/speaking.ts'
import { speechOf } from '../words/speech.ts'
import { describedBy, Mistake } from './field.tsx'

type PasswordPageProps = Spoken & {
  /** Where the password goes to. */
  action: string
  isWrong: boolean
}

/** Before a page that has a password: nothing of the page itself is told. */
export function renderPasswordPage(props: PasswordPageProps, look: PageLook): string {
  const speech = speechOf(props.locale, props.words)
  const title = speech.say('passwordTitle')
  return renderDocument({
    look,
    title,
    description: title,
    language: props.locale.tag,
    children: (
      <Speaking.Provider value={speech}>
        <main class="sheet narrow text">
          <h1>{title}</h1>
          <p>{speech.say('passwordWhy')}</p>
          <PasswordForm {...props} say={speech.say} />
        </main>
        <Colophon />
      </Speaking.Provider>
    ),
  })
}

type FormProps = PasswordPageProps & { say: ReturnType<typeof speechOf>['say'] }

function PasswordForm({ action, isWrong, say }: FormProps) {
  const name = 'bookingPassword'
  const mistake = isWrong ? say('passwordWrong') : undefined
  return (
    <form method="post" action={action} class="text">
      <div class="field">
        <label for={name}>{say('password')}</label>
        <input
          class="input"
          type="password"
          id={name}
          name={name}
          required
          autocomplete="current-password"
          aria-invalid={isWrong}
          aria-describedby={describedBy(name, { mistake })}
        />
        <Mistake name={name} mistake={mistake} />
      </div>
      <p>
        <button class="button" type="submit">
          {say('open')}
        </button>
      </p>
    </form>
  )
}
