/** Everybody who can be booked: found, created, and each in a panel of their own. */
import { useLocation } from 'preact-iso'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useRow } from '../../parts/use-row.ts'
import { paths } from '../../paths.ts'
import { CreateUser } from './create-user.tsx'
import { UserList } from './user-list.tsx'
import { UserPanel } from './user-panel.tsx'
import { userWords } from './words.ts'
import './users.css'

export default function UsersScreen() {
  const { say } = useWords(userWords)
  const { path, route } = useLocation()
  const { id, close, open } = useRow(paths.users)
  const isCreating = path === paths.newUser
  return (
    <Screen
      title={say('title')}
      lead={say('lead')}
      action={<Button onClick={() => route(paths.newUser)}>{say('create')}</Button>}
    >
      <UserList />
      {isCreating && <CreateUser onClose={close} onOpen={open} />}
      {id !== null && !isCreating && <UserPanel key={id} id={id} onClose={close} />}
    </Screen>
  )
}
