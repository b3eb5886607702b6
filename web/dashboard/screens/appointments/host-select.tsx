/** Whose appointments are shown, for administrators. */
import { useId } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { isAdmin, useSession } from '../../session.ts'
import { useHosts } from './reads.ts'
import { appointmentWords } from './words.ts'

type HostProps = { value: string; onHost: (id: string) => void }

export function HostSelect({ value, onHost }: HostProps) {
  const { say } = useWords(appointmentWords)
  const session = useSession()
  const id = useId()
  const { data: hosts = [] } = useHosts()
  if (!isAdmin(session)) return null
  const named = hosts.toSorted((a, b) => a.fullName.localeCompare(b.fullName))
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
        {named.map(host => (
          <option key={host.id} value={host.id}>
            {host.fullName}
          </option>
        ))}
      </select>
    </div>
  )
}
