import { answered, api, Refused } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { FormBox, TextField } from '../../parts/fields.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useForm } from '../../parts/use-form.ts'
import { changed, SESSION_KEY } from '../../reads.ts'
import { useSession } from '../../session.ts'
import { accountWords } from './words.ts'

const LEAST_CHARACTERS = 12

/** Email and password; whoever has a password says it to change either. */
export function SignInMeans() {
  const { say } = useWords(accountWords)
  const { account } = useSession()
  const toast = useToast()
  const form = useForm({
    initial: { email: account.email, password: '', currentPassword: '' },
    judge: ({ email, password, currentPassword }) => ({
      ...(email.trim() === '' && { email: say('missing') }),
      ...(password !== '' && password.length < LEAST_CHARACTERS && { password: say('tooShort') }),
      ...(account.hasPassword && currentPassword === '' && { currentPassword: say('missing') }),
    }),
    submit: async ({ email, password, currentPassword }) => {
      const body = {
        ...(email.trim() !== account.email && { email: email.trim() }),
        ...(password !== '' && { password }),
        ...(account.hasPassword && { currentPassword }),
      }
      if (body.email === undefined && body.password === undefined) throw new Error(say('nothing'))
      await answered(api.updateAccount({ body })).catch(error => {
        const isStale = error instanceof Refused && error.code === 'sign_in_again'
        if (isStale) throw new Error(say(account.hasPassword ? 'wrongPassword' : 'signInAgain'))
        throw error
      })
      form.reset({ email: email.trim(), password: '', currentPassword: '' })
      await changed(...SESSION_KEY)
      await changed('sessions')
      toast({ text: say('changed') })
    },
  })
  return (
    <section class="card" aria-labelledby="means">
      <h2 id="means">{say('signIn')}</h2>
      {!account.hasPassword && <p class="quiet">{say('noPassword')}</p>}
      <FormBox form={form} action={say('change')}>
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
          label={say('newPassword')}
          type="password"
          autocomplete="new-password"
          hint={say('newPasswordHint')}
          isOptional
        />
        {account.hasPassword && (
          <TextField
            {...{ form }}
            name="currentPassword"
            label={say('currentPassword')}
            type="password"
            autocomplete="current-password"
          />
        )}
      </FormBox>
    </section>
  )
}
