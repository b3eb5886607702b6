import type { User } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { FormBox, SelectField, TextField } from '../../parts/fields.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useForm } from '../../parts/use-form.ts'
import { ZoneField } from '../../parts/zone-field.tsx'
import { changed, SESSION_KEY } from '../../reads.ts'
import { useSession } from '../../session.ts'
import { accountWords } from './words.ts'

/** Those that the dashboard speaks. */
const LANGUAGES = [
  { value: 'en', text: 'English' },
  { value: 'de', text: 'Deutsch' },
] as const

export function Profile() {
  const { say } = useWords(accountWords)
  const { user } = useSession()
  const toast = useToast()
  const { givenName, familyName, language, timezone, slug } = user
  const form = useForm({
    initial: { givenName, familyName, language, timezone, slug },
    judge: values => (values.givenName.trim() === '' ? { givenName: say('missing') } : {}),
    submit: async values => {
      const body = { ...values, language: values.language as User['language'] }
      await answered(api.updateUser({ params: { id: user.id }, body }))
      await changed(...SESSION_KEY)
      toast({ text: say('saved') })
    },
  })
  const others = LANGUAGES.some(({ value }) => value === language)
    ? []
    : [{ value: language, text: language }]
  return (
    <section class="card" aria-labelledby="profile">
      <h2 id="profile">{say('profile')}</h2>
      <FormBox form={form} action={say('save')}>
        <div class="form-row">
          <TextField {...{ form }} name="givenName" label={say('givenName')} />
          <TextField {...{ form }} name="familyName" label={say('familyName')} />
        </div>
        <div class="form-row">
          <SelectField
            {...{ form }}
            name="language"
            label={say('language')}
            hint={say('languageHint')}
            choices={[...LANGUAGES, ...others]}
          />
          <ZoneField {...{ form }} name="timezone" label={say('timeZone')} />
        </div>
        <TextField
          {...{ form }}
          name="slug"
          label={say('page')}
          hint={say('pageHint', { url: `${location.origin}/${form.values.slug}` })}
        />
      </FormBox>
    </section>
  )
}
