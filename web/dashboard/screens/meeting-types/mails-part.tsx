/** Mails before and after, and the words of the invite. */
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/fields.tsx'
import { ChoiceField } from './choice-field.tsx'
import { editorWords } from './editor-words.ts'
import { ReminderCard } from './reminder-card.tsx'
import { type PartProps, Setting } from './setting.tsx'
import { PlusSign } from './type-signs.tsx'
import type { Reminder } from './type-values.ts'

/** What is sent where a type says nothing. */
const USUAL: Reminder = { minutesBefore: 1440, to: 'attendee' }
const MOST_REMINDERS = 10

export function MailsPart({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const { reminders } = form.values
  const set = (next: readonly Reminder[] | null) => form.set('reminders', next)
  const all = reminders ?? []
  return (
    <>
      <Setting {...{ form }} of="reminders" label={say('reminders')}>
        <ChoiceField
          label={say('reminders')}
          choices={[
            { value: 'usual', text: say('remindersUsual') },
            { value: 'own', text: say('remindersOwn') },
          ]}
          value={reminders === null ? 'usual' : 'own'}
          onChange={value => set(value === 'usual' ? null : [USUAL])}
        />
        {reminders !== null && (
          <ol class="entries">
            {all.map((reminder, at) => (
              <ReminderCard
                key={at}
                {...{ reminder, at, form }}
                onChange={next => set(all.with(at, next))}
                onRemove={() => set(all.toSpliced(at, 1))}
              />
            ))}
          </ol>
        )}
        {reminders?.length === 0 && <p class="quiet">{say('remindersNone')}</p>}
        {reminders !== null && (
          <div>
            <Button
              kind="second"
              disabledReason={all.length < MOST_REMINDERS ? null : say('remindersMost')}
              onClick={() => set([...all, { minutesAfter: 60, to: 'attendee' }])}
            >
              <PlusSign /> {say('addReminder')}
            </Button>
          </div>
        )}
      </Setting>
      <Setting {...{ form }} of="inviteTitle" label={say('inviteTitle')}>
        <TextField
          {...{ form }}
          name="inviteTitle"
          label={say('inviteTitle')}
          hint={say('inviteHint')}
          isOptional
        />
      </Setting>
      <Setting {...{ form }} of="inviteText" label={say('inviteText')}>
        <TextField {...{ form }} name="inviteText" label={say('inviteText')} isOptional isArea />
      </Setting>
    </>
  )
}
