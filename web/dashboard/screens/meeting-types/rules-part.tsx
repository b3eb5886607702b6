/** Who confirms a booking, and until when it can be cancelled or moved. */
import { useId } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { described, FieldNotes } from '../../parts/field-notes.tsx'
import { NumberInput } from '../../parts/number-input.tsx'
import { paths } from '../../paths.ts'
import { isAdmin, useSession } from '../../session.ts'
import { ChoiceField } from './choice-field.tsx'
import { editorWords } from './editor-words.ts'
import { mistakeAt } from './entries.tsx'
import { ChoiceSetting, type PartProps, Setting } from './setting.tsx'
import type { Policy } from './type-values.ts'

export function ConfirmingPart({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const session = useSession()
  return (
    <>
      {(['doubleOptIn', 'requireHostConfirmation'] as const).map(name => (
        <ChoiceSetting
          key={name}
          {...{ form, name }}
          label={say(name)}
          hint={say(`${name}Hint`)}
          choices={['useCompanySettings', 'enabled', 'disabled']}
          textOf={value => say(`decision_${value}`)}
        />
      ))}
      <p class="quiet">
        {say('consentHint')} {isAdmin(session) && <a href={paths.settings}>{say('toSettings')}</a>}
      </p>
    </>
  )
}

export function PoliciesPart({ form }: PartProps) {
  const { say } = useWords(editorWords)
  return (
    <>
      <p class="quiet">{say('policiesHint')}</p>
      {(['cancelling', 'moving'] as const).map(name => (
        <Setting key={name} {...{ form, name }} label={say(name)}>
          <PolicyField
            label={say(name)}
            policy={form.values[name]}
            mistake={mistakeAt(form, name)}
            onChange={policy => form.set(name, policy)}
          />
        </Setting>
      ))}
    </>
  )
}

type PolicyProps = {
  label: string
  policy: Policy
  mistake: string | undefined
  onChange: (policy: Policy) => void
}

function PolicyField({ label, policy, mistake, onChange }: PolicyProps) {
  const { say } = useWords(editorWords)
  const id = useId()
  const { until, amount, reasonRequired } = policy
  const set = (change: Partial<Policy>) => onChange({ ...policy, ...change })
  return (
    <>
      <ChoiceField
        label={label}
        choices={['start', 'hours', 'days', 'never']}
        textOf={value => say(`until_${value}`)}
        value={until}
        onChange={value => set({ until: value })}
      />
      {(until === 'hours' || until === 'days') && (
        <div class="field">
          <span class="with-unit">
            <NumberInput
              {...described(id, undefined, mistake)}
              min={0}
              aria-label={`${label}: ${say(`until_${until}`)}`}
              value={amount}
              onChange={value => set({ amount: value })}
            />
            <span class="quiet">{say(`before_${until}`)}</span>
          </span>
          <FieldNotes {...{ id, mistake }} />
        </div>
      )}
      {until !== 'never' && (
        <label class="check">
          <input
            type="checkbox"
            checked={reasonRequired}
            onChange={event => set({ reasonRequired: event.currentTarget.checked })}
          />
          <span>{say('reasonRequired', { what: label })}</span>
        </label>
      )}
    </>
  )
}
