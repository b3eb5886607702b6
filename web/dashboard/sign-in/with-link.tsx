/** A link that was mailed or printed: says what it does, and does it when the button is pressed. */

import { useLocation } from 'preact-iso'
import { answered, api } from '../api.ts'
import { useWords } from '../languages.ts'
import { FormBox, TextField } from '../parts/fields.tsx'
import { Problem } from '../parts/problem.tsx'
import { Skeleton } from '../parts/table.tsx'
import { useForm } from '../parts/use-form.ts'
import { isTooShort } from '../password.ts'
import { paths } from '../paths.ts'
import { useRead } from '../reads.ts'
import { enter } from '../session.ts'
import { Lone } from './lone.tsx'
import { signInWords } from './words.ts'

const lookAt = (token: string) => answered(api.lookAtSignInLink({ body: { token } }))
type Link = Awaited<ReturnType<typeof lookAt>>

type LinkProps = { token: string; onGiveUp: () => void }

export function WithLink({ token, onGiveUp }: LinkProps) {
  const { say } = useWords(signInWords)
  const { data: link, error, refetch } = useRead(['sign-in-link', token], () => lookAt(token))
  if (link) return <Redeem {...{ token, link }} />
  return (
    <Lone title={say('title')}>
      {error ? <Problem error={error} retry={refetch} /> : <Skeleton rows={2} />}
      <button class="link" type="button" onClick={onGiveUp}>
        {say('back')}
      </button>
    </Lone>
  )
}

function Redeem({ token, link }: { token: string; link: Link }) {
  const words = useWords(signInWords)
  const { say } = words
  const { route } = useLocation()
  const { needsName, hasPassword } = link
  const isNew = link.purpose === 'invitation' || link.purpose === 'sign_up'
  const form = useForm({
    initial: { givenName: '', familyName: '', password: '' },
    judge: ({ givenName, password }) => ({
      ...(needsName && givenName.trim() === '' && { givenName: say('missing') }),
      ...(isTooShort(password) && { password: say('tooShort') }),
    }),
    submit: async ({ givenName, familyName, password }) => {
      const name = needsName && { givenName: givenName.trim(), familyName: familyName.trim() }
      const body = { token, ...name, ...(password !== '' && { password }) }
      enter(await answered(api.redeemSignInLink({ body })))
      // The token goes from the address, and from "back".
      route(paths.home, true)
    },
  })
  const { title, text } = saidOf(link, words)
  return (
    <Lone title={title}>
      <p class="quiet">{text}</p>
      <FormBox form={form} action={say(link.purpose === 'invitation' ? 'join' : 'signIn')}>
        {needsName && (
          <>
            <TextField
              {...{ form }}
              name="givenName"
              label={say('givenName')}
              autocomplete="given-name"
            />
            <TextField
              {...{ form }}
              name="familyName"
              label={say('familyName')}
              isOptional
              autocomplete="family-name"
            />
          </>
        )}
        {isNew && !hasPassword && (
          <TextField
            {...{ form }}
            name="password"
            label={say('newPassword')}
            type="password"
            autocomplete="new-password"
            hint={say('passwordHint')}
            isOptional
          />
        )}
      </FormBox>
    </Lone>
  )
}

type Said = ReturnType<typeof useWords<(typeof signInWords)['en']>>

function saidOf({ purpose, email, companyName, role }: Link, { say }: Said) {
  const values = { email, company: companyName ?? '', role: say(role ?? 'member') }
  if (purpose === 'invitation')
    return { title: say('inviteTitle', values), text: say('inviteText', values) }
  if (purpose === 'sign_up')
    return { title: say('openTitle', values), text: say('openText', values) }
  return { title: say('linkTitle', values), text: say('linkText') }
}
