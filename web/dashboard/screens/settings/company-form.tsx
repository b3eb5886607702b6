import type { Company } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { FormBox, TextField } from '../../parts/fields.tsx'
import { useSavedForm } from '../../parts/use-saved-form.ts'
import { ZoneField } from '../../parts/zone-field.tsx'
import { changed, SESSION_KEY } from '../../reads.ts'
import { settingWords } from './words.ts'

export function CompanyForm({ of: company }: { of: Company }) {
  const { say, number } = useWords(settingWords)
  const { name, timezone } = company
  const form = useSavedForm({
    initial: { name, timezone },
    judge: values => ({
      ...(values.name.trim() === '' && { name: say('missing') }),
      ...(values.timezone.trim() === '' && { timezone: say('missing') }),
    }),
    write: async body => {
      await answered(api.updateCompany({ body }))
      await Promise.all([changed('company'), changed(...SESSION_KEY)])
    },
  })
  const { users, teams, meetingTypes } = company
  const counts = { users: number(users), teams: number(teams), types: number(meetingTypes) }
  return (
    <>
      <FormBox form={form} action={say('save')} isOneOfMany>
        <TextField {...{ form }} name="name" label={say('name')} hint={say('nameHint')} />
        <ZoneField {...{ form }} name="timezone" label={say('timeZone')} />
      </FormBox>
      <div class="setting-facts quiet">
        <p>{say('counts', counts)}</p>
        <p>
          {say('id')}: <code>{company.id}</code>
        </p>
      </div>
    </>
  )
}
