/** Administrators look after the hours of others too. */

import { useId } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { isAdmin, useSession } from '../../session.ts'
import { usePlace } from './use-place.ts'
import { hoursWords } from './words.ts'

/** More than these are found among the users. */
const MOST_LISTED = 100

export function Whose() {
  const session = useSession()
  return isAdmin(session) ? <ChooseUser /> : null
}

function ChooseUser() {
  const { say } = useWords(hoursWords)
  const { userId, isOther, hrefOf } = usePlace()
  const { route } = useLocation()
  const { user } = useSession()
  const id = useId()
  const readUsers = () =>
    answered(api.listUsers({ query: { limit: String(MOST_LISTED), sortBy: 'name' } }))
  const { data } = useRead(['users', 'by-name'], readUsers, { staleTime: 60_000 })
  const readOne = () => answered(api.getUser({ params: { id: userId } }))
  const { data: shown } = useRead(['user', userId], readOne, { enabled: isOther })
  const listed = (data?.users ?? []).filter(({ userType }) => userType !== 'resource')
  if (listed.length < 2 && !isOther) return null
  const people = [...listed, ...(shown ? [shown] : [])]
    .filter((one, at, all) => all.findIndex(other => other.id === one.id) === at)
    .filter(one => one.id !== user.id)
  return (
    <div class="whose">
      <label for={id}>{say('whose')}</label>
      <select
        id={id}
        class="input"
        value={userId}
        onChange={({ currentTarget }) => route(hrefOf({ id: null, user: currentTarget.value }))}
      >
        <option value={user.id}>{say('own')}</option>
        {people.map(one => (
          <option key={one.id} value={one.id}>
            {one.fullName || one.email}
          </option>
        ))}
      </select>
      {data && data.total > MOST_LISTED && <a href={paths.users}>{say('findOthers')}</a>}
    </div>
  )
}
