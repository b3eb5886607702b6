import { useId } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { described, FieldNotes } from '../../parts/field-notes.tsx'
import { NumberField } from '../../parts/fields.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { NumberInput } from '../../parts/number-input.tsx'
import { editorWords } from './editor-words.ts'
import { AddButton, mistakeAt } from './entries.tsx'
import { Pick } from './pick.tsx'
import { counts } from './sections.ts'
import { CheckSetting, ChoiceSetting, NumberSetting, type PartProps, Setting } from './setting.tsx'
import { DeleteSign } from './type-signs.tsx'
import type { Limit } from './type-values.ts'

export function LimitsPart({ form }: PartProps) {
  const { say } = useWords(editorWords)
  return (
    <>
      <Limits {...{ form }} />
      <NumberSetting
        {...{ form }}
        name="spots"
        label={say('spots')}
        hint={say('spotsHint')}
        min={1}
        max={100}
      />
      {counts('showAvailableSlots', form.values) && (
        <CheckSetting {...{ form }} name="showAvailableSlots" label={say('showSeats')} />
      )}
      {counts('series', form.values) && (
        <ChoiceSetting
          {...{ form }}
          name="series"
          label={say('series')}
          hint={say('seriesHint')}
          choices={['none', 'weekly', 'monthly', 'both']}
          textOf={value => say(`series_${value}`)}
        >
          {counts('seriesMax', form.values) && (
            <NumberField {...{ form }} name="seriesMax" label={say('seriesMax')} min={2} max={52} />
          )}
        </ChoiceSetting>
      )}
    </>
  )
}

const MOST_LIMITS = 20
const NEW_LIMIT: Limit = { amount: 4, of: 'meetings', per: 'day', scope: 'type' }

function Limits({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const { limits } = form.values
  const set = (next: readonly Limit[]) => form.set('limits', next)
  return (
    <Setting {...{ form }} name="limits" label={say('limits')}>
      <fieldset class="field-group">
        <legend>{say('limits')}</legend>
        {limits.map((limit, at) => (
          <LimitLine
            key={at}
            {...{ limit }}
            n={at + 1}
            mistake={mistakeAt(form, `limits.${at}`)}
            onChange={next => set(limits.with(at, next))}
            onRemove={() => set(limits.toSpliced(at, 1))}
          />
        ))}
        <AddButton
          isFull={limits.length >= MOST_LIMITS}
          onClick={() => set([...limits, NEW_LIMIT])}
        >
          {say('addLimit')}
        </AddButton>
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
  const id = useId()
  const set = (change: Partial<Limit>) => onChange({ ...limit, ...change })
  return (
    <fieldset class="entry-line limit" aria-label={say('limitNo', { n })}>
      <span>{say('atMost')}</span>
      <NumberInput
        {...described(id, undefined, mistake)}
        min={1}
        aria-label={say('amount')}
        value={limit.amount}
        onChange={amount => set({ amount })}
      />
      <Pick
        label={say('what')}
        value={limit.of}
        choices={['meetings', 'minutes']}
        textOf={say}
        onChange={of => set({ of })}
      />
      <Pick
        label={say('per')}
        value={limit.per}
        choices={['day', 'week', 'month', 'year']}
        textOf={one => say(`per_${one}`)}
        onChange={per => set({ per })}
      />
      <Pick
        label={say('scope')}
        value={limit.scope}
        choices={['type', 'host']}
        textOf={one => say(`scope_${one}`)}
        onChange={scope => set({ scope })}
      />
      <IconButton label={say('removeLimit', { n })} onClick={onRemove}>
        <DeleteSign />
      </IconButton>
      <FieldNotes {...{ id, mistake }} />
    </fieldset>
  )
}
