/** The way in: by password, by a link in a mail, or with a link that was given. */

import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { answered, api } from '../api.ts'
import { useWords } from '../languages.ts'
import { Button } from '../parts/button.tsx'
import { FormBox, TextField } from '../parts/fields.tsx'
import { NoMailServer } from '../parts/no-mail-server.tsx'
import { useForm } from '../parts/use-form.ts'
import { paths } from '../paths.ts'
import { enter, isSessionLost } from '../session.ts'
import { told } from '../told.ts'
import { Lone } from './lone.tsx'
import { SignUp } from './sign-up.tsx'
import { WithLink } from './with-link.tsx'
import { signInWords } from './words.ts'

/** After the `#`, which no server and no log sees. */
const tokenHere = (): string => location.hash.slice(1)

export function SignIn() {
  const { path, route } = useLocation()
  const [token, setToken] = useState(tokenHere)
  const [mailedTo, setMailedTo] = useState<string | null>(null)
  const go = (to: string) => {
    setToken('')
    setMailedTo(null)
    route(to, true)
  }
  if (path === paths.signIn && token !== '') {
    return <WithLink token={token} onGiveUp={() => go(paths.signIn)} />
  }
  if (path === paths.signUp) return <SignUp onBack={() => go(paths.signIn)} />
  if (mailedTo !== null) return <LookIntoMails email={mailedTo} onBack={() => go(path)} />
  return <ByPassword onMailed={setMailedTo} />
}

function ByPassword({ onMailed }: { onMailed: (email: string) => void }) {
  const { say } = useWords(signInWords)
  const { path, route } = useLocation()
  const form = useForm({
    initial: { email: '', password: '' },
    judge: ({ email, password }) => ({
      ...(email.trim() === '' && { email: say('missing') }),
      ...(password === '' && { password: say('missing') }),
    }),
    submit: async body => {
      enter(await answered(api.createSession({ body })))
      if (path === paths.signIn) route(paths.home, true)
    },
  })
  const byLink = useForm({
    initial: {},
    submit: async () => {
      const email = form.values.email.trim()
      await answered(api.createSignInLink({ body: { email } }))
      onMailed(email)
    },
  })
  return (
    <Lone title={say('title')}>
      {isSessionLost() && (
        <p class="notice" role="status">
          {say('wasSignedOut')}
        </p>
      )}
      <FormBox form={form} action={say('signIn')}>
        <TextField
          {...{ form }}
          name="email"
          label={say('email')}
          type="email"
          autocomplete="username"
        />
        <TextField
          {...{ form }}
          name="password"
          label={say('password')}
          type="password"
          autocomplete="current-password"
        />
      </FormBox>
      <hr />
      <form class="form" onSubmit={byLink.send}>
        <p class="quiet">{say('orByLink')}</p>
        {byLink.problem !== null && (
          <p class="notice bad" role="alert">
            {byLink.problem}
          </p>
        )}
        <Button
          kind="second"
          type="submit"
          isBusy={byLink.isBusy}
          disabledReason={form.values.email.trim() === '' ? say('emailFirst') : null}
        >
          {say('byLink')}
        </Button>
      </form>
      {told().isSignUpOpen && (
        <p class="quiet">
          {say('signUpText')} <a href={paths.signUp}>{say('signUp')}</a>
        </p>
      )}
    </Lone>
  )
}

function LookIntoMails({ email, onBack }: { email: string; onBack: () => void }) {
  const { say } = useWords(signInWords)
  return (
    <Lone title={say('lookInMails')}>
      <p>{say('linkSent', { email })}</p>
      <NoMailServer />
      <button class="link" type="button" onClick={onBack}>
        {say('back')}
      </button>
    </Lone>
  )
}
