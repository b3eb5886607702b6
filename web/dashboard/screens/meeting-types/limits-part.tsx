import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField, NumberField } from '../../parts/fields.tsx'
import { ChoiceField } from './choice-field.tsx'
import { editorWords } from './editor-words.ts'
import { type PartProps, Setting } from './setting.tsx'
import { DeleteSign, PlusSign } from './type-signs.tsx'
import type { Limit, TypeValues } from './type-values.ts'

export function LimitsPart({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const { spots, series } = form.values
  const isGroup = (spots ?? 1) > 1
  return (
    <>
      <Limits {...{ form }} />
      <Setting {...{ form }} of="spots" label={say('spots')}>
        <NumberField
          {...{ form }}
          name="spots"
          label={say('spots')}
          hint={say('spotsHint')}
          min={1}
          max={100}
        />
      </Setting>
      {isGroup ? (
        <Setting {...{ form }} of="showAvailableSlots" label={say('showSeats')}>
          <CheckField {...{ form }} name="showAvailableSlots" label={say('showSeats')} />
        </Setting>
      ) : (
        <Setting {...{ form }} of="series" label={say('series')}>
          <ChoiceField
            label={say('series')}
            hint={say('seriesHint')}
            choices={(['none', 'weekly', 'monthly', 'both'] as const).map(value => ({
              value,
              text: say(`series_${value}`),
            }))}
            value={series}
            onChange={value => form.set('series', value as TypeValues['series'])}
          />
          {series !== 'none' && (
            <NumberField {...{ form }} name="seriesMax" label={say('seriesMax')} min={2} max={52} />
          )}
        </Setting>
      )}
    </>
  )
}

const PERIODS = ['day', 'week', 'month', 'year'] as const
const NEW_LIMIT: Limit = { per: 'day', scope: 'type', maxCount: 4 }

function Limits({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const { limits } = form.values
  const set = (next: readonly Limit[]) => form.set('limits', next)
  return (
    <Setting {...{ form }} of="limits" label={say('limits')}>
      <fieldset class="field-group">
        <legend>{say('limits')}</legend>
        {limits.map((limit, at) => (
          <LimitLine
            key={at}
            {...{ limit }}
            n={at + 1}
            mistake={form.mistakes[`limits.${at}`]}
            onChange={next => set(limits.with(at, next))}
            onRemove={() => set(limits.toSpliced(at, 1))}
          />
        ))}
        <div>
          <Button kind="second" onClick={() => set([...limits, NEW_LIMIT])}>
            <PlusSign /> {say('addLimit')}
          </Button>
        </div>
      </fieldset>
    </Setting>
  )
}

type LimitProps = {
  limit: Limit
  n: number
  mistake: string | undefined
  onChange: (limit: Limit) => void
  onRemove: () => void
}

/** `At most 4 meetings a day, of this type`. */
function LimitLine({ limit, n, mistake, onChange, onRemove }: LimitProps) {
  const { say } = useWords(editorWords)
  const isCount = limit.maxMinutes === undefined
  const amount = isCount ? limit.maxCount : limit.maxMinutes
  const { per, scope } = limit
  const amountAs = (value: number | undefined, inCount: boolean): Limit => ({
    per,
    scope,
    ...(value !== undefined && (inCount ? { maxCount: value } : { maxMinutes: value })),
  })
  return (
    <fieldset class="entry-line limit" aria-label={say('limitNo', { n })}>
      <span>{say('atMost')}</span>
      <input
        class="input number limit-amount"
        type="number"
        inputMode="numeric"
        min={1}
        aria-label={say('amount')}
        aria-invalid={mistake !== undefined}
        value={amount ?? ''}
        onInput={({ currentTarget: { value } }) =>
          onChange(amountAs(value === '' ? undefined : Number(value), isCount))
        }
      />
      <Pick
        label={say('what')}
        value={isCount ? 'meetings' : 'minutes'}
        choices={{ meetings: say('meetings'), minutes: say('minutes') }}
        onChange={what => onChange(amountAs(amount ?? 1, what === 'meetings'))}
      />
      <Pick
        label={say('per')}
        value={per}
        choices={Object.fromEntries(PERIODS.map(one => [one, say(`per_${one}`)]))}
        onChange={next => onChange({ ...limit, per: next as Limit['per'] })}
      />
      <Pick
        label={say('scope')}
        value={scope}
        choices={{ type: say('scopeType'), host: say('scopeHost') }}
        onChange={next => onChange({ ...limit, scope: next as Limit['scope'] })}
      />
      <button
        class="button plain icon"
        type="button"
        aria-label={say('removeLimit', { n })}
        onClick={onRemove}
      >
        <DeleteSign />
      </button>
      {mistake !== undefined && <p class="mistake">{mistake}</p>}
    </fieldset>
  )
}

type PickProps = {
  label: string
  value: string
  choices: Readonly<Record<string, string>>
  onChange: (value: string) => void
}

export const Pick = ({ label, value, choices, onChange }: PickProps) => (
  <select
    class="input"
    aria-label={label}
    value={value}
    onChange={event => onChange(event.currentTarget.value)}
  >
    {Object.entries(choices).map(([one, text]) => (
      <option key={one} value={one}>
        {text}
      </option>
    ))}
  </select>
)
