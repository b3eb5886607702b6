/** Who of a team hosts, and how one is chosen for a booking. */
import { useId } from 'preact/hooks'
import type { Team } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { FilterSelect } from '../../parts/filter-select.tsx'
import { HostLine } from './host-line.tsx'
import { hostWords } from './host-words.ts'
import { PickField } from './pick.tsx'
import { counts, weightsOf } from './sections.ts'
import { ChoiceSetting, NumberSetting, type PartProps, Setting } from './setting.tsx'
import type { Host } from './type-values.ts'

type HostsProps = PartProps & {
  team: Team
  /** Names of groups that are chosen as one; they are kept over the API. */
  groups: readonly string[]
}

export function HostsPart({ form, ...hosts }: HostsProps) {
  const { say } = useWords(hostWords)
  const { mode, period } = form.values
  return (
    <>
      <ChoiceSetting
        {...{ form }}
        name="mode"
        label={say('mode')}
        hint={say(`hint_${mode}`)}
        choices={['simpleRoundRobin', 'advancedRoundRobin', 'equalDistribution', 'collective']}
        textOf={say}
      />
      <Hosts {...{ form }} {...hosts} />
      {counts('period', form.values) && (
        <div class="form-row">
          <Setting {...{ form }} name="period" label={say('period')}>
            <PickField
              label={say('period')}
              value={period}
              choices={['day', 'week', 'month']}
              textOf={say}
              onChange={value => form.set('period', value)}
            />
          </Setting>
          <NumberSetting
            {...{ form }}
            name="leadThreshold"
            label={say('lead')}
            hint={say('leadHint')}
            min={1}
            isOptional
          />
        </div>
      )}
      {counts('hostChoice', form.values) && (
        <ChoiceSetting
          {...{ form }}
          name="hostChoice"
          label={say('hostChoice')}
          choices={['none', 'may', 'must']}
          textOf={value => say(`choice_${value}`)}
        />
      )}
    </>
  )
}

function Hosts({ form, team, groups }: HostsProps) {
  const { say } = useWords(hostWords)
  const { hosts } = form.values
  const set = (next: readonly Host[]) => form.set('hosts', next)
  const others = team.members.filter(({ userId }) => !hosts.some(one => one.userId === userId))
  const add = (id: string) => {
    const member = others.find(({ userId }) => userId === id)
    if (member) set([...hosts, hostOf(member)])
  }
  const mistake = form.mistakes.hosts
  return (
    <fieldset class="field-group">
      <legend>{say('hosts')}</legend>
      {hosts.length > 0 && <HostTable {...{ form, set }} />}
      {groups.length > 0 && <p class="hint">{say('groups', { names: groups.join(', ') })}</p>}
      {mistake !== undefined && (
        <p class="mistake" tabIndex={-1} aria-invalid="true">
          {mistake}
        </p>
      )}
      {others.length > 0 && (
        <FilterSelect
          label={say('addHost')}
          all={say('addHost')}
          value={null}
          choices={others.map(({ userId, fullName }) => ({ value: userId, text: fullName }))}
          onChange={add}
        />
      )}
    </fieldset>
  )
}

/** Somebody of the team, as whoever is put in begins. */
export const hostOf = ({ userId, fullName }: Team['members'][number]): Host => ({
  ...{ userId, name: fullName },
  ...{ capacity: 1, priority: 0, isFixed: false },
})

type TableProps = PartProps & { set: (hosts: readonly Host[]) => void }

function HostTable({ form, set }: TableProps) {
  const { say } = useWords(hostWords)
  const id = useId()
  const { hosts, mode } = form.values
  const weights = weightsOf(mode)
  return (
    <>
      <table class="hosts">
        <thead>
          <tr class="hosts-head">
            <th scope="col">{say('host')}</th>
            {weights.map(part => (
              <th key={part} scope="col">
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
              // What is wrong stands below the table, where there is room for it.
              wrong={part => form.mistakes[`hosts.${at}.${part}`] && `${id}-${at}-${part}`}
              onChange={next => set(hosts.with(at, next))}
              onRemove={() => set(hosts.toSpliced(at, 1))}
            />
          ))}
        </tbody>
      </table>
      {hosts.flatMap(({ name }, at) =>
        weights.map(part => {
          const mistake = form.mistakes[`hosts.${at}.${part}`]
          return (
            mistake !== undefined && (
              <p key={`${at} ${part}`} id={`${id}-${at}-${part}`} class="mistake">
                {name}: {mistake}
              </p>
            )
          )
        }),
      )}
      {weights.map(part => (
        <p key={part} class="hint">
          {say(part)}: {say(`${part}Hint`)}
        </p>
      ))}
    </>
  )
}
