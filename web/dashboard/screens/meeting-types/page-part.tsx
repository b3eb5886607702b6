/** What follows a booking, and who may open the page in which language and colour. */
import { useWords } from '../../languages.ts'
import { CheckField, TextField } from '../../parts/fields.tsx'
import { pageLanguages } from '../../spoken-names.ts'
import { editorWords } from './editor-words.ts'
import { CheckSetting, type PartProps, SelectSetting, Setting, TextSetting } from './setting.tsx'

export function AfterPart({ form }: PartProps) {
  const { say } = useWords(editorWords)
  return (
    <>
      <CheckSetting {...{ form }} name="enableRedirect" label={say('redirects')}>
        <TextField {...{ form }} name="redirect" label={say('redirect')} type="url" />
        <CheckField
          {...{ form }}
          name="passDetails"
          label={say('passDetails')}
          hint={say('passDetailsHint')}
        />
      </CheckSetting>
      <CheckSetting {...{ form }} name="hasButton" label={say('hasButton')}>
        <div class="form-row">
          <TextField {...{ form }} name="buttonText" label={say('buttonText')} isOptional />
          <TextField {...{ form }} name="buttonLink" label={say('buttonLink')} type="url" />
        </div>
      </CheckSetting>
    </>
  )
}

const ANY_ACCENT = '#006070'

export function PagePart({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const { language } = form.values
  return (
    <>
      <CheckSetting
        {...{ form }}
        name="hasPassword"
        label={say('hasPassword')}
        hint={say('hasPasswordHint')}
      >
        <TextField {...{ form }} name="password" label={say('password')} autocomplete="off" />
      </CheckSetting>
      <SelectSetting
        {...{ form }}
        name="language"
        label={say('language')}
        choices={[{ value: '', text: say('languageAny') }, ...pageLanguages(language)]}
      />
      <Setting {...{ form }} name="color" label={say('color')}>
        <Colour {...{ form }} />
      </Setting>
      <TextSetting
        {...{ form }}
        name="internalNotes"
        label={say('notes')}
        hint={say('notesHint')}
        isOptional
        isArea
      />
    </>
  )
}

function Colour({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const { color } = form.values
  return (
    <div class="field">
      <label class="check">
        <input
          type="checkbox"
          checked={color !== ''}
          onChange={event => form.set('color', event.currentTarget.checked ? ANY_ACCENT : '')}
        />
        <span>{say('ownColor')}</span>
      </label>
      {color !== '' && (
        <input
          class="input colour"
          type="color"
          aria-label={say('color')}
          value={/^#[\da-f]{6}$/i.test(color) ? color : ANY_ACCENT}
          onInput={event => form.set('color', event.currentTarget.value)}
        />
      )}
    </div>
  )
}
