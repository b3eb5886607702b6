import type { PageSettings } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { FormBox, TextField } from '../../parts/fields.tsx'
import { Radios } from '../../parts/radios.tsx'
import { useSavedForm } from '../../parts/use-saved-form.ts'
import { changed } from '../../reads.ts'
import {
  type Embedding,
  embeddingOf,
  frameOriginsOf,
  originsIn,
  wrongOriginIn,
} from './frame-origins.ts'
import { settingWords } from './words.ts'

const WHICH = ['any', 'these', 'none'] as const

export function EmbeddingForm({ of: settings }: { of: PageSettings }) {
  const { say } = useWords(settingWords)
  const judge = ({ which, origins }: Embedding) => {
    if (which !== 'these') return {}
    if (originsIn(origins).length === 0) return { origins: say('originsMissing') }
    const text = wrongOriginIn(origins)
    return text === null ? {} : { origins: say('originWrong', { text }) }
  }
  const form = useSavedForm({
    initial: embeddingOf(settings.frameOrigins),
    judge,
    // Whichever line the API refuses, it stands in the one field.
    fieldOf: () => 'origins',
    write: async values => {
      const body = { frameOrigins: frameOriginsOf(values) }
      await answered(api.updatePageSettings({ body }))
      await changed('page-settings')
    },
  })
  return (
    <FormBox form={form} action={say('save')} isOneOfMany>
      <Radios
        legend={say('sites')}
        value={form.values.which}
        choices={WHICH.map(value => ({ value, text: say(value) }))}
        onChange={which => form.set('which', which)}
      />
      {form.values.which === 'these' && (
        <TextField
          {...{ form }}
          name="origins"
          label={say('origins')}
          hint={say('originsHint')}
          isArea
        />
      )}
    </FormBox>
  )
}
