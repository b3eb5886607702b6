/** A company of one's own, where this server opens accounts to everybody. */
import { useState } from 'preact/hooks'
import { answered, api } from '../api.ts'
import { useWords } from '../languages.ts'
import { FormBox, TextField } from '../parts/fields.tsx'
import { NoMailServer } from '../parts/no-mail-server.tsx'
import { useForm } from '../parts/use-form.ts'
import { refusalWords } from '../refusals.ts'
import { told } from '../told.ts'
import { Lone } from './lone.tsx'
import { signInWords } from './words.ts'

type SignUpProps = { onBack: () => void }

export const SignUp = (props: SignUpProps) =>
  told().isSignUpOpen ? <Open {...props} /> : <Closed {...props} />

function Closed({ onBack }: SignUpProps) {
  const { say } = useWords(signInWords)
  const { say: sayWhy } = useWords(refusalWords)
  return (
    <Lone title={say('signUp')}>
      <p>{sayWhy('sign_up_closed')}</p>
      <button class="link" type="button" onClick={onBack}>
        {say('back')}
      </button>
    </Lone>
  )
}

function Open({ onBack }: SignUpProps) {
  const { say } = useWords(signInWords)
  const [mailedTo, setMailedTo] = useState<string | null>(null)
  const form = useForm({
    initial: { email: '', companyName: '' },
    judge: ({ email, companyName }) => ({
      ...(email.trim() === '' && { email: say('missing') }),
      ...(companyName.trim() === '' && { companyName: say('missing') }),
    }),
    submit: async ({ email, companyName }) => {
      const { timeZone: timezone } = Intl.DateTimeFormat().resolvedOptions()
      const body = { email: email.trim(), companyName: companyName.trim(), timezone }
      await answered(api.signUp({ body }))
      setMailedTo(body.email)
    },
  })
  return (
    <Lone title={say(mailedTo === null ? 'signUp' : 'lookInMails')}>
      {mailedTo === null ? (
        <FormBox form={form} action={say('signUp')}>
          <TextField
            {...{ form }}
            name="companyName"
            label={say('companyName')}
            autocomplete="organization"
          />
          <TextField
            {...{ form }}
            name="email"
            label={say('email')}
            type="email"
            autocomplete="email"
          />
        </FormBox>
      ) : (
        <>
          <p>{say('signUpSent', { email: mailedTo })}</p>
          <NoMailServer />
        </>
      )}
      <button class="link" type="button" onClick={onBack}>
        {say('back')}
      </button>
    </Lone>
  )
}
