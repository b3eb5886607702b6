/** Administrators look after the hours of others too. */
import { useLocation } from 'preact-iso'
import type { User } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { UserSelect } from '../../parts/user-select.tsx'
import { isAdmin, useSession } from '../../session.ts'
import { useUsers } from '../../users.ts'
import { usePlace } from './use-place.ts'
import { hoursWords } from './words.ts'

const isPerson = ({ userType }: User): boolean => userType !== 'resource'

export function Whose() {
  const session = useSession()
  return isAdmin(session) ? <ChooseUser /> : null
}

function ChooseUser() {
  const { say } = useWords(hoursWords)
  const { userId, isOther, hrefOf } = usePlace()
  const { route } = useLocation()
  const { user } = useSession()
  const { data } = useUsers('')
  const others = (data?.users ?? []).filter(one => one.id !== user.id && isPerson(one))
  if (!isOther && others.length === 0) return null
  return (
    <div class="whose">
      <UserSelect
        label={say('whose')}
        isLabelSeen
        nobody={say('own')}
        value={isOther ? userId : ''}
        isLeftOut={one => one.id === user.id || !(isPerson(one) || one.id === userId)}
        onUser={chosen => route(hrefOf({ id: null, user: chosen?.id ?? user.id }))}
      />
    </div>
  )
}
