/** Who signs in to this company, and who is invited to. */
import { useState } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { Problem } from '../../parts/problem.tsx'
import { Screen } from '../../parts/screen.tsx'
import { Skeleton } from '../../parts/table.tsx'
import { useRead } from '../../reads.ts'
import { Invitations } from './invitations.tsx'
import { ChangeRole, Invite, Made, RemoveMember } from './member-dialogs.tsx'
import { MemberTable } from './member-table.tsx'
import { type MadeInvitation, type Member, readMembers } from './members.ts'
import { memberWords } from './words.ts'

type Doing =
  | { what: 'invite' }
  | { what: 'change' | 'remove'; member: Member }
  | { what: 'made'; invitation: MadeInvitation }

export default function MembersScreen() {
  const { say } = useWords(memberWords)
  const { data: members, error, refetch } = useRead(['members'], readMembers)
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  const onMade = (invitation: MadeInvitation) => setDoing({ what: 'made', invitation })
  return (
    <Screen
      title={say('title')}
      lead={say('lead')}
      action={<Button onClick={() => setDoing({ what: 'invite' })}>{say('invite')}</Button>}
    >
      {error && !members && <Problem error={error} retry={refetch} />}
      {!members && !error && <Skeleton rows={2} />}
      {members && (
        <MemberTable members={members} onDo={(what, member) => setDoing({ what, member })} />
      )}
      <Invitations onMade={onMade} />
      {doing?.what === 'invite' && <Invite onMade={onMade} onClose={close} />}
      {doing?.what === 'made' && <Made invitation={doing.invitation} onClose={close} />}
      {doing?.what === 'change' && <ChangeRole member={doing.member} onClose={close} />}
      {doing?.what === 'remove' && <RemoveMember member={doing.member} onClose={close} />}
    </Screen>
  )
}
