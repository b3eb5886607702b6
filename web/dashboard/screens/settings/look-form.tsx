/** Colour, logo and language of the pages. */
import type { ChangePageSettings, PageSettings } from '../../../client/client.ts'
import { answered, api, imageAt } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { FormBox, SelectField } from '../../parts/fields.tsx'
import { useSavedForm } from '../../parts/use-saved-form.ts'
import { changed } from '../../reads.ts'
import { pageLanguages } from '../../spoken-names.ts'
import { AccentField } from './accent-field.tsx'
import { AccentPreview } from './accent-preview.tsx'
import { LogoField } from './logo-field.tsx'
import { dataUrlOf } from './logo-file.ts'
import { isColor } from './shown-accent.ts'
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

/** An image that is about to go is read: what was its address cannot be sent back. */
async function keep(former: Look, { logo }: Look): Promise<Look> {
  if (former.logo === null || former.logo === logo || isData(former.logo)) return former
  return { ...former, logo: await dataUrlOf(await imageAt(former.logo)) }
}

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
  const form = useSavedForm<Look>({
    initial: {
      accent: accentColor ?? '',
      language: language ?? '',
      logo: hereOf(settings.logoUrl),
    },
    judge: ({ accent }) =>
      accent.trim() === '' || isColor(accent.trim()) ? {} : { accent: say('accentWrong') },
    fieldOf: { accentColor: 'accent' },
    keep,
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
