import type { Availability } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { CheckField, NumberField, SelectField, TextField } from '../../parts/fields.tsx'
import { paths } from '../../paths.ts'
import { ChoiceField } from './choice-field.tsx'
import { editorWords } from './editor-words.ts'
import { MinutesField } from './minutes-field.tsx'
import { type PartProps, Setting } from './setting.tsx'
import type { TypeValues } from './type-values.ts'

type HoursProps = PartProps & { hours: readonly Availability[]; isOfTeam: boolean }

export function HoursPart({ form, hours, isOfTeam }: HoursProps) {
  const { say } = useWords(editorWords)
  const { values, mistakes } = form
  const usual = hours.find(({ isDefault }) => isDefault)
  const choices = [
    { value: '', text: say('hoursDefault', { name: usual?.name ?? '' }) },
    ...hours
      .filter(({ isDefault }) => !isDefault)
      .map(({ id, name, timezone }) => ({ value: id, text: `${name} (${timezone})` })),
  ]
  return (
    <>
      {isOfTeam ? (
        <p class="quiet">{say('hoursOfTeam')}</p>
      ) : (
        <Setting {...{ form }} of="availabilityId" label={say('whichHours')}>
          <SelectField
            {...{ form, choices }}
            name="availabilityId"
            label={say('whichHours')}
            hint={<a href={paths.hours}>{say('hoursHint')}</a>}
          />
        </Setting>
      )}
      <Setting {...{ form }} of="noticeMin" label={say('notice')}>
        <MinutesField
          label={say('notice')}
          hint={say('noticeHint')}
          units={['hours', 'minutes', 'days']}
          mistake={mistakes.noticeMin}
          value={values.noticeMin}
          onChange={minutes => form.set('noticeMin', minutes)}
        />
      </Setting>
      <Horizon {...{ form }} />
      <Buffers {...{ form }} />
      <Setting {...{ form }} of="stepMin" label={say('step')}>
        <MinutesField
          label={say('step')}
          hint={say('stepHint')}
          units={['minutes']}
          mistake={mistakes.stepMin}
          value={values.stepMin}
          onChange={minutes => form.set('stepMin', minutes)}
        />
      </Setting>
    </>
  )
}

function Horizon({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const { horizon } = form.values
  return (
    <Setting {...{ form }} of="horizon" label={say('horizon')}>
      <ChoiceField
        label={say('horizon')}
        choices={(['none', 'days', 'range'] as const).map(value => ({
          value,
          text: say(`horizon_${value}`),
        }))}
        value={horizon}
        onChange={value => form.set('horizon', value as TypeValues['horizon'])}
      />
      {horizon === 'days' && (
        <NumberField {...{ form }} name="horizonDays" label={say('horizonDays')} min={1} />
      )}
      {horizon === 'range' && (
        <div class="form-row">
          <TextField {...{ form }} name="rangeMin" label={say('rangeMin')} type="date" />
          <TextField {...{ form }} name="rangeMax" label={say('rangeMax')} type="date" />
        </div>
      )}
    </Setting>
  )
}

function Buffers({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const { values, mistakes } = form
  const hasAny = (values.bufferBefore ?? 0) + (values.bufferAfter ?? 0) > 0
  return (
    <>
      <div class="form-row">
        {(['bufferBefore', 'bufferAfter'] as const).map(name => (
          <Setting key={name} {...{ form }} of={name} label={say(name)}>
            <MinutesField
              label={say(name)}
              units={['minutes']}
              mistake={mistakes[name]}
              value={values[name]}
              onChange={minutes => form.set(name, minutes)}
            />
          </Setting>
        ))}
      </div>
      {hasAny && (
        <Setting {...{ form }} of="buffersWithinHours" label={say('buffersWithin')}>
          <CheckField {...{ form }} name="buffersWithinHours" label={say('buffersWithin')} />
        </Setting>
      )}
    </>
  )
}
