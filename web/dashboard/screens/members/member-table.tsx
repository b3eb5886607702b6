import { useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { Email } from '../../parts/email.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { useSession } from '../../session.ts'
import { useWhen } from '../../when.ts'
import { type Member, nameOf, rolesFor } from './members.ts'
import { memberWords } from './words.ts'

type MemberTableProps = {
  members: readonly Member[]
  onDo: (what: 'change' | 'remove', member: Member) => void
}

export function MemberTable({ members, onDo }: MemberTableProps) {
  const { say } = useWords(memberWords)
  const { ago } = useWhen()
  const columns: Column<Member>[] = [
    {
      head: say('name'),
      cell: member => (
        <span class="two-lines">
          <strong>
            {nameOf(member)} {member.isYou && <Badge>{say('you')}</Badge>}
          </strong>
          <span class="quiet">
            <Email>{member.email}</Email>
          </span>
        </span>
      ),
    },
    { head: say('role'), cell: member => say(member.role) },
    {
      head: say('lastSeen'),
      isExtra: true,
      cell: ({ lastSeenAt }) => (lastSeenAt === null ? say('never') : ago(lastSeenAt)),
    },
    { head: say('actions'), isNumber: true, cell: member => <Actions {...{ member, onDo }} /> },
  ]
  return (
    <Table caption={say('title')} columns={columns} rows={members} keyOf={({ userId }) => userId} />
  )
}

type ActionsProps = { member: Member; onDo: MemberTableProps['onDo'] }

function Actions({ member, onDo }: ActionsProps) {
  const { say } = useWords(memberWords)
  const session = useSession()
  const name = nameOf(member)
  const reason = rolesFor(session).includes(member.role) ? null : say('forOwners')
  return (
    <div class="actions">
      <Button
        kind="plain"
        label={say('changeOf', { name })}
        disabledReason={reason}
        onClick={() => onDo('change', member)}
      >
        {say('change')}
      </Button>
      {!member.isYou && (
        <Button
          kind="plain"
          label={say('removeOf', { name })}
          disabledReason={reason}
          onClick={() => onDo('remove', member)}
        >
          {say('remove')}
        </Button>
      )}
    </div>
  )
}
