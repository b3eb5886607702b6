/** Who of a team hosts, and how one is chosen for a booking. */
import type { Team } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { NumberField } from '../../parts/fields.tsx'
import { ChoiceField } from './choice-field.tsx'
import { hostWords } from './host-words.ts'
import { Pick } from './limits-part.tsx'
import { type PartProps, Setting } from './setting.tsx'
import { DeleteSign } from './type-signs.tsx'
import type { Host, TypeValues } from './type-values.ts'

const MODES = ['simpleRoundRobin', 'advancedRoundRobin', 'equalDistribution', 'collective'] as const

export function HostsPart({ form, team }: PartProps & { team: Team }) {
  const { say } = useWords(hostWords)
  const { mode, hostChoice, period } = form.values
  const isCounted = mode === 'advancedRoundRobin' || mode === 'equalDistribution'
  return (
    <>
      <ChoiceField
        label={say('mode')}
        hint={say(`hint_${mode}`)}
        choices={MODES.map(value => ({ value, text: say(value) }))}
        value={mode}
        onChange={value => form.set('mode', value as TypeValues['mode'])}
      />
      <Hosts {...{ form, team }} />
      {isCounted && (
        <div class="form-row">
          <div class="field">
            <span class="field-name">{say('period')}</span>
            <Pick
              label={say('period')}
              value={period}
              choices={{ day: say('day'), week: say('week'), month: say('month') }}
              onChange={value => form.set('period', value as TypeValues['period'])}
            />
          </div>
          <Setting {...{ form }} of="leadThreshold" label={say('lead')}>
            <NumberField
              {...{ form }}
              name="leadThreshold"
              label={say('lead')}
              hint={say('leadHint')}
              min={1}
              isOptional
            />
          </Setting>
        </div>
      )}
      {mode !== 'collective' && (
        <Setting {...{ form }} of="hostChoice" label={say('hostChoice')}>
          <ChoiceField
            label={say('hostChoice')}
            choices={(['none', 'may', 'must'] as const).map(value => ({
              value,
              text: say(`choice_${value}`),
            }))}
            value={hostChoice}
            onChange={value => form.set('hostChoice', value as TypeValues['hostChoice'])}
          />
        </Setting>
      )}
    </>
  )
}

function Hosts({ form, team }: PartProps & { team: Team }) {
  const { say } = useWords(hostWords)
  const { hosts, mode } = form.values
  const set = (next: readonly Host[]) => form.set('hosts', next)
  const others = team.members.filter(({ userId }) => !hosts.some(one => one.userId === userId))
  const add = (id: string) => {
    const member = others.find(({ userId }) => userId === id)
    if (!member) return
    const { userId, fullName: name } = member
    set([...hosts, { userId, name, capacity: 1, priority: 0, isFixed: false }])
  }
  const mistake = form.mistakes.hosts
  return (
    <fieldset class="field-group">
      <legend>{say('hosts')}</legend>
      <ul class="host-list">
        {hosts.map((host, at) => (
          <HostLine
            key={host.userId}
            {...{ host, mode }}
            isWrong={part => form.mistakes[`hosts.${at}.${part}`]}
            onChange={next => set(hosts.with(at, next))}
            onRemove={() => set(hosts.toSpliced(at, 1))}
          />
        ))}
      </ul>
      {mistake !== undefined && (
        <p class="mistake" tabIndex={-1} aria-invalid="true">
          {mistake}
        </p>
      )}
      {others.length > 0 && (
        <Pick
          label={say('addHost')}
          value=""
          choices={{
            '': say('addHost'),
            ...Object.fromEntries(others.map(one => [one.userId, one.fullName])),
          }}
          onChange={add}
        />
      )}
    </fieldset>
  )
}

type LineProps = {
  host: Host
  mode: TypeValues['mode']
  isWrong: (part: 'capacity' | 'priority') => string | undefined
  onChange: (host: Host) => void
  onRemove: () => void
}

function HostLine({ host, mode, isWrong, onChange, onRemove }: LineProps) {
  const { say } = useWords(hostWords)
  const { name, isFixed } = host
  const isChosen = mode !== 'collective' && !isFixed
  const parts =
    mode === 'simpleRoundRobin' ? (['priority'] as const) : (['capacity', 'priority'] as const)
  return (
    <li class="host-line">
      <span class="host-name">{name}</span>
      {isChosen &&
        parts.map(part => (
          <label class="host-number" key={part}>
            <span>{say(part)}</span>
            <input
              class="input number"
              type="number"
              inputMode="numeric"
              min={0}
              aria-label={say('partOf', { part: say(part), name })}
              aria-invalid={isWrong(part) !== undefined}
              title={isWrong(part) ?? say(`${part}Hint`)}
              value={host[part] ?? ''}
              onInput={({ currentTarget: { value } }) =>
                onChange({ ...host, [part]: value === '' ? null : Number(value) })
              }
            />
          </label>
        ))}
      {mode !== 'collective' && (
        <label class="check">
          <input
            type="checkbox"
            aria-label={say('fixedOf', { name })}
            checked={isFixed}
            onChange={event => onChange({ ...host, isFixed: event.currentTarget.checked })}
          />
          <span>{say('fixed')}</span>
        </label>
      )}
      <button
        class="button plain icon"
        type="button"
        aria-label={say('removeHost', { name })}
        onClick={onRemove}
      >
        <DeleteSign />
      </button>
    </li>
  )
}
