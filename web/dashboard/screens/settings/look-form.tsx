/** Colour, logo and language of the pages. */
import type { ChangePageSettings, PageSettings } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { FormBox, SelectField } from '../../parts/fields.tsx'
import type { Form } from '../../parts/use-form.ts'
import { changed } from '../../reads.ts'
import { pageLanguages } from '../../spoken-names.ts'
import { AccentField } from './accent-field.tsx'
import { AccentPreview } from './accent-preview.tsx'
import { LogoField } from './logo-field.tsx'
import { isColor } from './shown-accent.ts'
import { useSavedForm } from './use-saved-form.ts'
import { settingWords } from './words.ts'

type Look = {
  accent: string
  language: string
  /** Its address, as a data URL once it is another; null: none. */
  logo: string | null
}

/** The server that answers here has it, whatever else it is called outside. */
const hereOf = (url: string | null): string | null => (url && URL.parse(url)?.pathname) ?? null

const isData = (logo: string | null): logo is string => logo?.startsWith('data:') ?? false

/** What was read as an address cannot be sent back: only the image itself can. */
const canGoBack = (values: Look, former: Look): boolean =>
  values.logo === former.logo || former.logo === null || isData(former.logo)

async function write(values: Look, former: Look): Promise<void> {
  const { logo } = values
  const body: ChangePageSettings = {
    accentColor: values.accent.trim() || null,
    language: values.language || null,
    ...(logo !== former.logo && (logo === null || isData(logo)) && { logo }),
  }
  await answered(api.updatePageSettings({ body }))
  await changed('page-settings')
}

export function LookForm({ of: settings }: { of: PageSettings }) {
  const { say } = useWords(settingWords)
  const { accentColor, language } = settings
  const savedLogo = hereOf(settings.logoUrl)
  const form: Form<Look> = useSavedForm({
    initial: { accent: accentColor ?? '', language: language ?? '', logo: savedLogo },
    judge: ({ accent }) =>
      accent.trim() === '' || isColor(accent.trim()) ? {} : { accent: say('accentWrong') },
    fieldOf: { accentColor: 'accent' },
    canGoBack,
    write,
  })
  const { accent, logo } = form.values
  return (
    <FormBox form={form} action={say('save')} isOneOfMany>
      <AccentField
        {...{ accent }}
        mistake={form.mistakes.accent}
        onAccent={next => form.set('accent', next)}
      />
      <AccentPreview accent={accent.trim()} {...{ logo }} />
      <LogoField
        {...{ logo }}
        isLost={form.isChanged && savedLogo !== null && logo !== savedLogo}
        mistake={form.mistakes.logo}
        onLogo={next => form.set('logo', next)}
      />
      <SelectField
        {...{ form }}
        name="language"
        label={say('language')}
        choices={[
          { value: '', text: say('languageOfVisitor') },
          ...pageLanguages(settings.language),
        ]}
      />
    </FormBox>
  )
}
