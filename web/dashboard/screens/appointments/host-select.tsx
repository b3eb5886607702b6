/** Whose appointments are shown, for administrators. */
import { useWords } from '../../languages.ts'
import { UserSelect } from '../../parts/user-select.tsx'
import { isAdmin, useSession } from '../../session.ts'
import { appointmentWords } from './words.ts'

type HostProps = { value: string; onHost: (id: string) => void }

export function HostSelect({ value, onHost }: HostProps) {
  const { say } = useWords(appointmentWords)
  const session = useSession()
  if (!isAdmin(session)) return null
  return (
    <div class="filter">
      <UserSelect
        label={say('host')}
        nobody={say('anyHost')}
        value={value}
        onUser={user => onHost(user?.id ?? '')}
      />
    </div>
  )
}
