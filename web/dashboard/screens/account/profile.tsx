import type { User } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'
import { changesOf, isEmpty } from '../../changes-of.ts'
import { type Language, useWords } from '../../languages.ts'
import { FormBox, SelectField, TextField } from '../../parts/fields.tsx'
import { useSavedForm } from '../../parts/use-saved-form.ts'
import { ZoneField } from '../../parts/zone-field.tsx'
import { changed, SESSION_KEY } from '../../reads.ts'
import { useSession } from '../../session.ts'
import { languageNames } from '../../spoken-names.ts'
import { accountWords } from './words.ts'

/** Those that the dashboard speaks. */
const LANGUAGES: readonly Language[] = ['en', 'de']

export function Profile() {
  const { say } = useWords(accountWords)
  const { user } = useSession()
  const { givenName, familyName, language, timezone, slug } = user
  const form = useSavedForm({
    initial: { givenName, familyName, language: language as User['language'], timezone, slug },
    judge: values => (values.givenName.trim() === '' ? { givenName: say('missing') } : {}),
    write: async (values, former) => {
      const body = changesOf(former, values)
      if (isEmpty(body)) return
      await answered(api.updateUser({ params: { id: user.id }, body }))
      await changed(...SESSION_KEY)
    },
  })
  const isMoved = form.values.slug !== slug
  return (
    <section class="card" aria-labelledby="profile">
      <h2 id="profile">{say('profile')}</h2>
      <FormBox form={form} action={say('save')} isOneOfMany>
        <div class="form-row">
          <TextField {...{ form }} name="givenName" label={say('givenName')} />
          <TextField {...{ form }} name="familyName" label={say('familyName')} isOptional />
        </div>
        <div class="form-row">
          <SelectField
            {...{ form }}
            name="language"
            label={say('language')}
            hint={say('languageHint')}
            choices={languageNames([...new Set([...LANGUAGES, language])])}
          />
          <ZoneField {...{ form }} name="timezone" label={say('timeZone')} />
        </div>
        <TextField
          {...{ form }}
          name="slug"
          label={say('page')}
          hint={say(isMoved ? 'pageMoves' : 'pageHint', {
            url: `${location.origin}/${form.values.slug}`,
          })}
        />
      </FormBox>
    </section>
  )
}
