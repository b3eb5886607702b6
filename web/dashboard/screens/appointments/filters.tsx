/** Which appointments the list shows; all of it stands in the address. */
import { useId } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { SearchField } from '../../parts/search-field.tsx'
import { useAddress } from '../../parts/use-address.ts'
import { HostSelect } from './host-select.tsx'
import { useTypesOf } from './reads.ts'
import { appointmentWords } from './words.ts'

const STATUSES = ['upcoming', 'past', 'cancelled', 'all'] as const
export type Status = (typeof STATUSES)[number]

export const statusOf = (text: string | undefined): Status =>
  STATUSES.find(one => one === text) ?? 'upcoming'

/** Beside the status, which is no filter that would be forgotten. */
const NARROWING = ['search', 'type', 'host', 'from', 'until', 'series'] as const

export const isNarrowed = (query: Readonly<Record<string, string>>): boolean =>
  NARROWING.some(name => !!query[name])

export const nothingNarrowed = Object.fromEntries(NARROWING.map(name => [name, null]))

export function Filters() {
  const { say } = useWords(appointmentWords)
  const { query, set } = useAddress()
  return (
    <div class="filters">
      <div class="tool-bar">
        <StatusChoice />
        <SearchField
          label={say('search')}
          value={query.search ?? ''}
          onSearch={search => set({ search })}
        />
      </div>
      <div class="tool-bar narrowing">
        <TypeSelect />
        <HostSelect value={query.host ?? ''} onHost={host => set({ host, type: null })} />
        <DateFilter name="from" />
        <DateFilter name="until" />
        {isNarrowed(query) && (
          <button class="link" type="button" onClick={() => set(nothingNarrowed)}>
            {say('clear')}
          </button>
        )}
      </div>
    </div>
  )
}

function StatusChoice() {
  const { say } = useWords(appointmentWords)
  const { query, set } = useAddress()
  const chosen = statusOf(query.status)
  return (
    <fieldset class="segments">
      <legend class="unseen">{say('which')}</legend>
      {STATUSES.map(status => (
        <label key={status}>
          <input
            type="radio"
            name="status"
            checked={status === chosen}
            onChange={() => set({ status: status === 'upcoming' ? null : status })}
          />
          <span>{say(status)}</span>
        </label>
      ))}
    </fieldset>
  )
}

function TypeSelect() {
  const { say } = useWords(appointmentWords)
  const { query, set } = useAddress()
  const id = useId()
  const { data: types = [] } = useTypesOf(query.host)
  return (
    <div class="filter">
      <label class="unseen" for={id}>
        {say('type')}
      </label>
      <select
        id={id}
        class="input"
        value={query.type ?? ''}
        onChange={event => set({ type: event.currentTarget.value })}
      >
        <option value="">{say('anyType')}</option>
        {types.map(type => (
          <option key={type.id} value={type.id}>
            {type.meetingInfo.name}
          </option>
        ))}
      </select>
    </div>
  )
}

function DateFilter({ name }: { name: 'from' | 'until' }) {
  const { say } = useWords(appointmentWords)
  const { query, set } = useAddress()
  const id = useId()
  return (
    <div class="date-filter">
      <label for={id}>{say(name)}</label>
      <input
        id={id}
        class="input"
        type="date"
        min="1970-01-01"
        max="2099-12-31"
        value={query[name] ?? ''}
        // A year that is being typed goes through the first centuries.
        onChange={({ currentTarget: { validity, value } }) =>
          validity.valid && set({ [name]: value })
        }
      />
    </div>
  )
}
