/** Mails before and after, and the words of the invite. */
import { useWords } from '../../languages.ts'
import { ChoiceField } from './choice-field.tsx'
import { editorWords } from './editor-words.ts'
import { AddButton, mistakeAt } from './entries.tsx'
import { ListText } from './list-text.tsx'
import { ReminderCard } from './reminder-card.tsx'
import { type PartProps, Setting } from './setting.tsx'
import type { Mail } from './type-values.ts'

/** What is sent where a type says nothing. */
const USUAL: Mail = { minutes: 1440, side: 'before', to: 'attendee', subject: '', text: '' }
const NEW_MAIL: Mail = { ...USUAL, minutes: 60, side: 'after' }
const MOST_MAILS = 10

export function MailsPart({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const { reminders } = form.values
  const set = (next: readonly Mail[] | null) => form.set('reminders', next)
  return (
    <>
      <Setting {...{ form }} name="reminders" label={say('reminders')}>
        <ChoiceField
          label={say('reminders')}
          choices={['usual', 'own']}
          textOf={one => say(`reminders_${one}`)}
          value={reminders === null ? 'usual' : 'own'}
          onChange={value => set(value === 'usual' ? null : [USUAL])}
        />
        {reminders !== null && (
          <>
            <ol class="entries">
              {reminders.map((mail, at) => (
                <ReminderCard
                  key={at}
                  {...{ mail, at, form }}
                  onChange={next => set(reminders.with(at, next))}
                  onRemove={() => set(reminders.toSpliced(at, 1))}
                />
              ))}
            </ol>
            {reminders.length === 0 && <p class="quiet">{say('remindersNone')}</p>}
            <AddButton
              isFull={reminders.length >= MOST_MAILS}
              onClick={() => set([...reminders, NEW_MAIL])}
            >
              {say('addReminder')}
            </AddButton>
          </>
        )}
      </Setting>
      <Invite {...{ form }} />
    </>
  )
}

/** What stands in calendars. */
function Invite({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const { invite } = form.values
  return (
    <Setting {...{ form }} name="invite" label={say('invite')}>
      <fieldset class="field-group">
        <legend>{say('invite')}</legend>
        <p class="hint">{say('inviteHint')}</p>
        {(['title', 'location', 'description'] as const).map(part => {
          const text = invite[part] ?? ''
          return (
            <ListText
              key={part}
              label={say(`invite_${part}`)}
              {...(typeof text !== 'string' && { hint: say('inviteLanguages') })}
              isOptional
              isArea={part === 'description'}
              value={typeof text === 'string' ? text : ''}
              mistake={mistakeAt(form, `invite.${part}`)}
              onChange={typed => form.set('invite', { ...invite, [part]: typed })}
            />
          )
        })}
      </fieldset>
    </Setting>
  )
}
