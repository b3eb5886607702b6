/** One mail before or after: when, to whom, in which words. */
import { useRef } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { editorWords } from './editor-words.ts'
import { Pick } from './limits-part.tsx'
import { ListText } from './list-text.tsx'
import { MinutesField } from './minutes-field.tsx'
import { inserted, PLACEHOLDERS } from './placeholders.ts'
import type { PartProps } from './setting.tsx'
import { DeleteSign } from './type-signs.tsx'
import type { Reminder } from './type-values.ts'

type CardProps = PartProps & {
  reminder: Reminder
  at: number
  onChange: (reminder: Reminder) => void
  onRemove: () => void
}

export function ReminderCard({ form, reminder, at, onChange, onRemove }: CardProps) {
  const { say } = useWords(editorWords)
  const { minutesBefore, minutesAfter, ...words } = reminder
  const isBefore = minutesAfter === undefined
  const minutes = minutesAfter ?? minutesBefore ?? 0
  const timed = (value: number, before: boolean): Reminder => ({
    ...words,
    ...(before ? { minutesBefore: value } : { minutesAfter: value }),
  })
  const mistakeOf = (part: string) => form.mistakes[`reminders.${at}${part}`]
  return (
    <li class="entry">
      <div class="entry-head">
        <strong>{say('mailNo', { n: at + 1 })}</strong>
        <button
          class="button plain icon"
          type="button"
          aria-label={say('removeMail', { n: at + 1 })}
          onClick={onRemove}
        >
          <DeleteSign />
        </button>
      </div>
      <div class="when-line">
        <MinutesField
          label={say('mailWhen')}
          units={['minutes', 'hours', 'days']}
          mistake={mistakeOf('') ?? mistakeOf(isBefore ? '.minutesBefore' : '.minutesAfter')}
          value={minutes}
          onChange={value => onChange(timed(value ?? 0, isBefore))}
        />
        <Pick
          label={say('mailSide')}
          value={isBefore ? 'before' : 'after'}
          choices={{ before: say('beforeStart'), after: say('afterEnd') }}
          onChange={side => onChange(timed(minutes, side === 'before'))}
        />
        <Pick
          label={say('mailTo')}
          value={words.to}
          choices={{ attendee: say('toGuest'), host: say('toHost'), both: say('toBoth') }}
          onChange={to => onChange({ ...reminder, to: to as Reminder['to'] })}
        />
      </div>
      <ListText
        label={say('mailSubject')}
        hint={say('mailOurs')}
        value={words.subject ?? ''}
        mistake={mistakeOf('.subject')}
        onChange={subject => onChange({ ...reminder, subject })}
      />
      <MailText
        text={words.text ?? ''}
        mistake={mistakeOf('.text')}
        onChange={text => onChange({ ...reminder, text })}
      />
    </li>
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
