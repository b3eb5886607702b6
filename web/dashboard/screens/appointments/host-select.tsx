/** Whose appointments are shown, for administrators. */
import { useId, useState } from 'preact/hooks'
import type { User } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { isAdmin, useSession } from '../../session.ts'
import { MOST_HOSTS, useHost, useHosts } from './reads.ts'
import { appointmentWords } from './words.ts'

type HostProps = { value: string; onHost: (id: string) => void }

export function HostSelect({ value, onHost }: HostProps) {
  const session = useSession()
  const { data } = useHosts('')
  if (!isAdmin(session)) return null
  // Of thousands nobody picks one from a list: they are found by their names.
  return data && data.total > MOST_HOSTS ? (
    <HostFinder key={value} {...{ value, onHost }} />
  ) : (
    <HostList hosts={data?.users ?? []} {...{ value, onHost }} />
  )
}

function HostList({ hosts, value, onHost }: HostProps & { hosts: readonly User[] }) {
  const { say } = useWords(appointmentWords)
  const id = useId()
  return (
    <div class="filter">
      <label class="unseen" for={id}>
        {say('host')}
      </label>
      <select
        id={id}
        class="input"
        value={value}
        onChange={event => onHost(event.currentTarget.value)}
      >
        <option value="">{say('anyHost')}</option>
        {hosts.map(host => (
          <option key={host.id} value={host.id}>
            {host.fullName}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Names that several have are told apart by their emails. */
const spell = ({ fullName, email }: User): string => `${fullName} (${email})`

function HostFinder({ value, onHost }: HostProps) {
  const { say } = useWords(appointmentWords)
  const id = useId()
  const { data: chosen } = useHost(value)
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? (chosen ? spell(chosen) : '')
  const { data } = useHosts(typed ?? '')
  const find = (next: string) => {
    setTyped(next)
    const found = data?.users.find(user => spell(user) === next)
    if (found) onHost(found.id)
    else if (next === '' && value !== '') onHost('')
  }
  return (
    <div class="filter">
      <label class="unseen" for={id}>
        {say('host')}
      </label>
      <input
        id={id}
        class="input"
        type="search"
        list={`${id}-hosts`}
        autocomplete="off"
        placeholder={say('anyHost')}
        value={text}
        onInput={event => find(event.currentTarget.value)}
      />
      <datalist id={`${id}-hosts`}>
        {data?.users.map(user => (
          <option key={user.id} value={spell(user)} />
        ))}
      </datalist>
    </div>
  )
}
