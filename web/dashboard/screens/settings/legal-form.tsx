import type { PageSettings } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { CheckField, FormBox, TextField } from '../../parts/fields.tsx'
import { useSavedForm } from '../../parts/use-saved-form.ts'
import { changed } from '../../reads.ts'
import { settingWords } from './words.ts'

const isAddress = (text: string): boolean =>
  text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text))

export function LegalForm({ of: settings }: { of: PageSettings }) {
  const { say } = useWords(settingWords)
  const form = useSavedForm({
    initial: {
      privacyPolicyUrl: settings.privacyPolicyUrl ?? '',
      imprintUrl: settings.imprintUrl ?? '',
      requireConsent: settings.requireConsent,
    },
    judge: ({ privacyPolicyUrl: privacy, imprintUrl: imprint, requireConsent }) => ({
      ...(!isAddress(privacy.trim()) && { privacyPolicyUrl: say('webAddress') }),
      ...(!isAddress(imprint.trim()) && { imprintUrl: say('webAddress') }),
      ...(requireConsent && privacy.trim() === '' && { requireConsent: say('consentWithout') }),
    }),
    write: async ({ privacyPolicyUrl, imprintUrl, requireConsent }) => {
      const body = {
        privacyPolicyUrl: privacyPolicyUrl.trim() || null,
        imprintUrl: imprintUrl.trim() || null,
        requireConsent,
      }
      await answered(api.updatePageSettings({ body }))
      await changed('page-settings')
    },
  })
  return (
    <FormBox form={form} action={say('save')} isOneOfMany>
      <TextField
        {...{ form }}
        name="privacyPolicyUrl"
        label={say('privacy')}
        type="url"
        isOptional
      />
      <TextField {...{ form }} name="imprintUrl" label={say('imprint')} type="url" isOptional />
      <CheckField {...{ form }} name="requireConsent" label={say('consent')} />
    </FormBox>
  )
}
