/** An image from the device, seen before it is saved. */
import { useId, useRef, useState } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { described, FieldNotes } from '../../parts/field-notes.tsx'
import { dataUrlOf, kilobytes, LOGO_TYPES, MOST_BYTES, whyNoLogo } from './logo-file.ts'
import { settingWords } from './words.ts'

type LogoProps = {
  /** What is shown now; null: none. */
  logo: string | null
  mistake: string | undefined
  /** A data URL; null takes it away. */
  onLogo: (dataUrl: string | null) => void
}

export function LogoField({ logo, mistake, onLogo }: LogoProps) {
  const { say, number } = useWords(settingWords)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const most = number(kilobytes(MOST_BYTES))
  const take = async (file: File | undefined) => {
    if (!file) return
    const why = whyNoLogo(file)
    setWrong(why && say(why, { kilobytes: number(kilobytes(file.size)), most }))
    if (why === null) onLogo(await dataUrlOf(file))
  }
  const remove = () => {
    onLogo(null)
    input.current?.focus()
  }
  const told = wrong ?? mistake
  return (
    <div class="field">
      <label for={id}>{say('logo')}</label>
      {logo !== null && <img class="logo logo-now" src={logo} alt={say('logoAlt')} />}
      <div class="form-end">
        <span class="file-button">
          <input
            {...described(id, true, told)}
            ref={input}
            type="file"
            accept={LOGO_TYPES.join()}
            onChange={({ currentTarget }) => {
              void take(currentTarget.files?.[0])
              currentTarget.value = ''
            }}
          />
          <span class="button second" aria-hidden="true">
            {say(logo === null ? 'logoChoose' : 'logoReplace')}
          </span>
        </span>
        {logo !== null && (
          <Button kind="plain" onClick={remove}>
            {say('logoRemove')}
          </Button>
        )}
      </div>
      <div role="status">
        <FieldNotes {...{ id }} hint={say('logoHint', { kilobytes: most })} mistake={told} />
      </div>
    </div>
  )
}
