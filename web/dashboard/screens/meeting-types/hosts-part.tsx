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
      {hosts.length > 0 && (
        <table class="hosts">
          <thead>
            <tr class="hosts-head">
              <th scope="col">{say('host')}</th>
              {columnsOf(mode).map(part => (
                <th key={part} scope="col" title={say(`${part}Hint`)}>
                  {say(part)}
                </th>
              ))}
              {mode !== 'collective' && <th scope="col">{say('fixed')}</th>}
              <th scope="col">
                <span class="unseen">{say('remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {hosts.map((host, at) => (
              <HostLine
                key={host.userId}
                {...{ host, mode }}
                isWrong={part => form.mistakes[`hosts.${at}.${part}`]}
                onChange={next => set(hosts.with(at, next))}
                onRemove={() => set(hosts.toSpliced(at, 1))}
              />
            ))}
          </tbody>
        </table>
      )}
      {columnsOf(mode).map(part => (
        <p key={part} class="hint">
          {say(part)}: {say(`${part}Hint`)}
        </p>
      ))}
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

/** What counts of a host, by how one is chosen. */
function columnsOf(mode: TypeValues['mode']): readonly ('capacity' | 'priority')[] {
  if (mode === 'collective') return []
  return mode === 'simpleRoundRobin' ? ['priority'] : ['capacity', 'priority']
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
  return (
    <tr>
      <th scope="row">{name}</th>
      {columnsOf(mode).map(part => (
        <td key={part}>
          {!isFixed && (
            <input
              class="input number"
              type="number"
              inputMode="numeric"
              min={0}
              aria-label={say('partOf', { part: say(part), name })}
              aria-invalid={isWrong(part) !== undefined}
              title={isWrong(part)}
              value={host[part] ?? ''}
              onInput={({ currentTarget: { value } }) =>
                onChange({ ...host, [part]: value === '' ? null : Number(value) })
              }
            />
          )}
        </td>
      ))}
      {mode !== 'collective' && (
        <td>
          <label class="check">
            <input
              type="checkbox"
              aria-label={say('fixedOf', { name })}
              checked={isFixed}
              onChange={event => onChange({ ...host, isFixed: event.currentTarget.checked })}
            />
          </label>
        </td>
      )}
      <td>
        <button
          class="button plain icon"
          type="button"
          aria-label={say('removeHost', { name })}
          onClick={onRemove}
        >
          <DeleteSign />
        </button>
      </td>
    </tr>
  )
}
