import type { Availability } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { NumberField, TextField } from '../../parts/fields.tsx'
import { paths } from '../../paths.ts'
import { editorWords } from './editor-words.ts'
import { counts } from './sections.ts'
import {
  CheckSetting,
  ChoiceSetting,
  MinutesSetting,
  type PartProps,
  SelectSetting,
} from './setting.tsx'

type HoursProps = PartProps & { hours: readonly Availability[]; isOfTeam: boolean }

export function HoursPart({ form, hours, isOfTeam }: HoursProps) {
  const { say } = useWords(editorWords)
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
        <SelectSetting
          {...{ form, choices }}
          name="availabilityId"
          label={say('whichHours')}
          hint={<a href={paths.hours}>{say('hoursHint')}</a>}
        />
      )}
      <MinutesSetting
        {...{ form }}
        name="noticeMin"
        label={say('notice')}
        hint={say('noticeHint')}
        units={['hours', 'minutes', 'days']}
      />
      <Horizon {...{ form }} />
      <Buffers {...{ form }} />
      <MinutesSetting
        {...{ form }}
        name="stepMin"
        label={say('step')}
        hint={say('stepHint')}
        units={['minutes']}
      />
    </>
  )
}

function Horizon({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const { horizon } = form.values
  return (
    <ChoiceSetting
      {...{ form }}
      name="horizon"
      label={say('horizon')}
      choices={['none', 'days', 'range']}
      textOf={value => say(`horizon_${value}`)}
    >
      {horizon === 'days' && (
        <NumberField {...{ form }} name="horizonDays" label={say('horizonDays')} min={1} />
      )}
      {horizon === 'range' && (
        <div class="form-row">
          <TextField {...{ form }} name="rangeMin" label={say('rangeMin')} type="date" />
          <TextField {...{ form }} name="rangeMax" label={say('rangeMax')} type="date" />
        </div>
      )}
    </ChoiceSetting>
  )
}

function Buffers({ form }: PartProps) {
  const { say } = useWords(editorWords)
  return (
    <>
      <div class="form-row">
        {(['bufferBefore', 'bufferAfter'] as const).map(name => (
          <MinutesSetting key={name} {...{ form, name }} label={say(name)} units={['minutes']} />
        ))}
      </div>
      {counts('buffersWithinHours', form.values) && (
        <CheckSetting {...{ form }} name="buffersWithinHours" label={say('buffersWithin')} />
      )}
    </>
  )
}
