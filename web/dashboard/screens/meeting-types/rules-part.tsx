/** Who confirms a booking, and until when it can be cancelled or moved. */
import { useWords } from '../../languages.ts'
import { paths } from '../../paths.ts'
import { isAdmin, useSession } from '../../session.ts'
import { ChoiceField } from './choice-field.tsx'
import { editorWords } from './editor-words.ts'
import { type PartProps, Setting } from './setting.tsx'
import type { Decision, Policy } from './type-values.ts'

const DECISIONS: readonly Decision[] = ['useCompanySettings', 'enabled', 'disabled']

export function ConfirmingPart({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const session = useSession()
  return (
    <>
      {(['doubleOptIn', 'requireHostConfirmation'] as const).map(name => (
        <Setting key={name} {...{ form }} of={name} label={say(name)}>
          <ChoiceField
            label={say(name)}
            hint={say(`${name}Hint`)}
            choices={DECISIONS.map(value => ({ value, text: say(`decision_${value}`) }))}
            value={form.values[name]}
            onChange={value => form.set(name, value as Decision)}
          />
        </Setting>
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
        <Setting key={name} {...{ form }} of={name} label={say(name)}>
          <PolicyField
            label={say(name)}
            policy={form.values[name]}
            mistake={form.mistakes[`${name}.amount`]}
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

const UNTIL: readonly Policy['until'][] = ['start', 'hours', 'days', 'never']

function PolicyField({ label, policy, mistake, onChange }: PolicyProps) {
  const { say } = useWords(editorWords)
  const { until, amount, reasonRequired } = policy
  const counts = until === 'hours' || until === 'days'
  return (
    <>
      <ChoiceField
        label={label}
        choices={UNTIL.map(value => ({ value, text: say(`until_${value}`) }))}
        value={until}
        onChange={value => onChange({ ...policy, until: value as Policy['until'] })}
      />
      {counts && (
        <div class="field">
          <span class="with-unit">
            <input
              class="input number"
              type="number"
              inputMode="numeric"
              min={0}
              aria-label={`${label}: ${say(`until_${until}`)}`}
              aria-invalid={mistake !== undefined}
              value={amount ?? ''}
              onInput={({ currentTarget: { value } }) =>
                onChange({ ...policy, amount: value === '' ? null : Number(value) })
              }
            />
            <span class="quiet">{say(`before_${until}`)}</span>
          </span>
          {mistake !== undefined && <p class="mistake">{mistake}</p>}
        </div>
      )}
      {until !== 'never' && (
        <label class="check">
          <input
            type="checkbox"
            checked={reasonRequired}
            onChange={event => onChange({ ...policy, reasonRequired: event.currentTarget.checked })}
          />
          <span>{say('reasonRequired', { what: label })}</span>
        </label>
      )}
    </>
  )
}
