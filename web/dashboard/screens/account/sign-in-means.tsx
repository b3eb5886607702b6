import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { FormBox, TextField } from '../../parts/fields.tsx'
import { NoMailServer } from '../../parts/no-mail-server.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useForm } from '../../parts/use-form.ts'
import { isTooShort } from '../../password.ts'
import { changed, SESSION_KEY } from '../../reads.ts'
import { useSession } from '../../session.ts'
import { accountWords } from './words.ts'

/**
 * Email and password. Whoever has a password says it to change either, unless a link in a mail has
 * just signed them in: that is how a forgotten one is replaced.
 */
export function SignInMeans() {
  const { say } = useWords(accountWords)
  const { account } = useSession()
  const toast = useToast()
  const form = useForm({
    initial: { email: account.email, password: '', currentPassword: '' },
    judge: ({ email, password }) => ({
      ...(email.trim() === '' && { email: say('missing') }),
      ...(isTooShort(password) && { password: say('tooShort') }),
    }),
    submit: async ({ email, password, currentPassword }) => {
      const body = {
        ...(email.trim() !== account.email && { email: email.trim() }),
        ...(password !== '' && { password }),
        ...(currentPassword !== '' && { currentPassword }),
      }
      if (body.email === undefined && body.password === undefined)
        return toast({ text: say('nothing') })
      const { pendingEmail, ...now } = await answered(api.updateAccount({ body }))
      form.reset({ email: now.email, password: '', currentPassword: '' })
      await changed(...SESSION_KEY)
      await changed('sessions')
      toast({ text: pendingEmail ? say('emailPending', { email: pendingEmail }) : say('changed') })
    },
  })
  return (
    <section class="card" aria-labelledby="means">
      <h2 id="means">{say('signIn')}</h2>
      {!account.hasPassword && <p class="quiet">{say('noPassword')}</p>}
      <NoMailServer />
      <FormBox form={form} action={say('change')} isOneOfMany>
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
            hint={say('currentPasswordHint')}
            type="password"
            autocomplete="current-password"
          />
        )}
      </FormBox>
    </section>
  )
}
