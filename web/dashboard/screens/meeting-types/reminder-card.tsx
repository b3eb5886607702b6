/** One mail before or after: when, to whom, in which words. */
import { useRef } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { IconButton } from '../../parts/icon-button.tsx'
import { editorWords } from './editor-words.ts'
import { Entry, mistakeAt } from './entries.tsx'
import { ListText } from './list-text.tsx'
import { MinutesField } from './minutes-field.tsx'
import { Pick } from './pick.tsx'
import { inserted, PLACEHOLDERS } from './placeholders.ts'
import type { PartProps } from './setting.tsx'
import { DeleteSign } from './type-signs.tsx'
import type { Mail } from './type-values.ts'

type CardProps = PartProps & {
  mail: Mail
  at: number
  onChange: (mail: Mail) => void
  onRemove: () => void
}

export function ReminderCard({ form, mail, at, onChange, onRemove }: CardProps) {
  const { say } = useWords(editorWords)
  const set = (change: Partial<Mail>) => onChange({ ...mail, ...change })
  const mistakeOf = (part: string) => mistakeAt(form, `reminders.${at}.${part}`)
  const remove = (
    <IconButton label={say('removeMail', { n: at + 1 })} onClick={onRemove}>
      <DeleteSign />
    </IconButton>
  )
  return (
    <Entry title={say('mailNo', { n: at + 1 })} actions={remove}>
      <div class="entry-line">
        <MinutesField
          label={say('mailWhen')}
          units={['minutes', 'hours', 'days']}
          mistake={mistakeOf('minutes')}
          value={mail.minutes}
          onChange={minutes => set({ minutes })}
        />
        <Pick
          label={say('mailSide')}
          value={mail.side}
          choices={['before', 'after']}
          textOf={one => say(`side_${one}`)}
          onChange={side => set({ side })}
        />
        <Pick
          label={say('mailTo')}
          value={mail.to}
          choices={['attendee', 'host', 'both']}
          textOf={one => say(`to_${one}`)}
          onChange={to => set({ to })}
        />
      </div>
      <ListText
        label={say('mailSubject')}
        hint={say('mailOurs')}
        value={mail.subject}
        mistake={mistakeOf('subject')}
        onChange={subject => set({ subject })}
      />
      <MailText text={mail.text} mistake={mistakeOf('text')} onChange={text => set({ text })} />
    </Entry>
  )
}

type TextProps = {
  text: string
  mistake: string | undefined
  onChange: (text: string) => void
}

/** A placeholder goes where the text is being written. */
function MailText({ text, mistake, onChange }: TextProps) {
  const { say } = useWords(editorWords)
  const place = useRef<HTMLDivElement>(null)
  const insert = (placeholder: string) => {
    const area = place.current?.querySelector('textarea')
    const [from, to] = [area?.selectionStart ?? text.length, area?.selectionEnd ?? text.length]
    onChange(inserted(text, from, to, placeholder))
    area?.focus()
  }
  return (
    <div ref={place} class="mail-words">
      <ListText label={say('mailText')} isArea value={text} mistake={mistake} onChange={onChange} />
      <fieldset class="placeholders" aria-label={say('placeholders')}>
        {PLACEHOLDERS.map(([name, placeholder]) => (
          <button
            key={name}
            class="chip"
            type="button"
            title={placeholder}
            onClick={() => insert(placeholder)}
          >
            {say(name)}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
