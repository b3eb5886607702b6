/** A user of the company: chosen from a list, or found by typing where there are many. */
import { useEffect, useId, useState } from 'preact/hooks'
import type { User } from '../../client/client.ts'
import { MOST_LISTED, useUser, useUsers } from '../users.ts'
import { FilterSelect } from './filter-select.tsx'

type UserProps = {
  label: string
  isLabelSeen?: boolean
  /** What stands there while nobody is chosen. */
  nobody: string
  /** '' is nobody. */
  value: string
  /** Who cannot be chosen. */
  isLeftOut?: (user: User) => boolean
  onUser: (user: User | null) => void
}

/** For administrators: members may not ask who else there is. */
export function UserSelect(props: UserProps) {
  const { label, isLabelSeen = false, nobody, value, isLeftOut = () => false, onUser } = props
  const { data } = useUsers('')
  // Of thousands nobody picks one from a list: they are found by their names.
  if (data && data.total > MOST_LISTED) return <UserFinder {...props} />
  const users = (data?.users ?? []).filter(user => !isLeftOut(user))
  return (
    <FilterSelect
      {...{ label, isLabelSeen, value }}
      all={nobody}
      choices={users.map(({ id, fullName, email }) => ({ value: id, text: fullName || email }))}
      onChange={id => onUser(users.find(user => user.id === id) ?? null)}
    />
  )
}

/** Names that several have are told apart by their emails. */
const spell = ({ fullName, email }: User): string =>
  fullName === '' ? email : `${fullName} (${email})`

function UserFinder(props: UserProps) {
  const { label, isLabelSeen, nobody, value, isLeftOut, onUser } = props
  const id = useId()
  const { data: chosen } = useUser(value)
  const [typed, setTyped] = useState<string | null>(null)
  // Another one was chosen, here or elsewhere: what was typed before has done its part.
  useEffect(() => setTyped(null), [value])
  const text = typed ?? (chosen ? spell(chosen) : '')
  const { data } = useUsers(typed ?? '')
  const users = (data?.users ?? []).filter(user => !isLeftOut?.(user))
  const find = (next: string) => {
    const found = users.find(user => spell(user) === next)
    setTyped(found ? null : next)
    if (found) onUser(found)
    else if (next === '' && value !== '') onUser(null)
  }
  return (
    <>
      <label class={isLabelSeen ? undefined : 'unseen'} for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        type="search"
        list={`${id}-users`}
        autocomplete="off"
        placeholder={nobody}
        value={text}
        onInput={event => find(event.currentTarget.value)}
      />
      <datalist id={`${id}-users`}>
        {users.map(user => (
          <option key={user.id} value={spell(user)} />
        ))}
      </datalist>
    </>
  )
}
