/** A colour, picked or typed, and at once how pages will show it. */
import { useId } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { described, FieldNotes } from '../../parts/field-notes.tsx'
import { isColor, longColor } from './shown-accent.ts'
import { settingWords } from './words.ts'

/** Where the picker begins while there is no colour. */
const OWN = '#006070'

type AccentProps = {
  accent: string
  mistake: string | undefined
  onAccent: (accent: string) => void
}

export function AccentField({ accent, mistake, onAccent }: AccentProps) {
  const { say } = useWords(settingWords)
  const id = useId()
  const onInput = ({ currentTarget }: { currentTarget: { value: string } }) =>
    onAccent(currentTarget.value)
  return (
    <div class="field">
      <label for={id}>{say('accent')}</label>
      <div class="accent-row">
        <input
          class="accent-pick"
          type="color"
          aria-label={say('accentPick')}
          value={isColor(accent) ? longColor(accent) : OWN}
          {...{ onInput }}
        />
        <input
          {...described(id, true, mistake)}
          class="input accent-text"
          name="accent"
          autocomplete="off"
          spellcheck={false}
          placeholder={OWN}
          value={accent}
          {...{ onInput }}
        />
      </div>
      <FieldNotes {...{ id, mistake }} hint={say('accentHint')} />
    </div>
  )
}
