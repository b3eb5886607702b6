/** What follows a booking, and who may open the page in which language and colour. */
import { useContext } from 'preact/hooks'
import { Spoken, useWords } from '../../languages.ts'
import { CheckField, SelectField, TextField } from '../../parts/fields.tsx'
import { editorWords } from './editor-words.ts'
import { type PartProps, Setting } from './setting.tsx'
import { languageName } from './use-summary.ts'

export function AfterPart({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const { enableRedirect, hasButton } = form.values
  return (
    <>
      <Setting {...{ form }} of="enableRedirect" label={say('redirects')}>
        <CheckField {...{ form }} name="enableRedirect" label={say('redirects')} />
        {enableRedirect && (
          <>
            <TextField {...{ form }} name="redirect" label={say('redirect')} type="url" />
            <CheckField
              {...{ form }}
              name="passDetails"
              label={say('passDetails')}
              hint={say('passDetailsHint')}
            />
          </>
        )}
      </Setting>
      <Setting {...{ form }} of="hasButton" label={say('hasButton')}>
        <CheckField {...{ form }} name="hasButton" label={say('hasButton')} />
        {hasButton && (
          <div class="form-row">
            <TextField {...{ form }} name="buttonText" label={say('buttonText')} />
            <TextField {...{ form }} name="buttonLink" label={say('buttonLink')} type="url" />
          </div>
        )}
      </Setting>
    </>
  )
}

/** Those that the pages speak. */
const LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt']
const ANY_ACCENT = '#006070'

export function PagePart({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const { tag } = useContext(Spoken)
  const { hasPassword, language } = form.values
  const known =
    language === '' || LANGUAGES.includes(language) ? LANGUAGES : [...LANGUAGES, language]
  return (
    <>
      <Setting {...{ form }} of="hasPassword" label={say('hasPassword')}>
        <CheckField
          {...{ form }}
          name="hasPassword"
          label={say('hasPassword')}
          hint={say('hasPasswordHint')}
        />
        {hasPassword && (
          <TextField {...{ form }} name="password" label={say('password')} autocomplete="off" />
        )}
      </Setting>
      <Setting {...{ form }} of="language" label={say('language')}>
        <SelectField
          {...{ form }}
          name="language"
          label={say('language')}
          choices={[
            { value: '', text: say('languageAny') },
            ...known.map(value => ({ value, text: languageName(tag, value) })),
          ]}
        />
      </Setting>
      <Setting {...{ form }} of="color" label={say('color')}>
        <Colour {...{ form }} />
      </Setting>
      <Setting {...{ form }} of="internalNotes" label={say('notes')}>
        <TextField
          {...{ form }}
          name="internalNotes"
          label={say('notes')}
          hint={say('notesHint')}
          isOptional
          isArea
        />
      </Setting>
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
