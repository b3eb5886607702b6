import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { Email } from '../../parts/email.tsx'
import { Problem } from '../../parts/problem.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useAct } from '../../parts/use-act.ts'
import { changed, useRead } from '../../reads.ts'
import { told } from '../../told.ts'
import { useWhen } from '../../when.ts'
import { type Invitation, invite, type MadeInvitation, readInvitations } from './members.ts'
import { memberWords } from './words.ts'

/** Those that somebody could still follow, or that ended without it. */
export function Invitations({ onMade }: { onMade: (made: MadeInvitation) => void }) {
  const { say } = useWords(memberWords)
  const { date } = useWhen()
  const { data: all = [], error, refetch } = useRead(['invitations'], readInvitations)
  if (error && all.length === 0) return <Problem error={error} retry={refetch} />
  const open = all.filter(({ status }) => status === 'pending' || status === 'expired')
  if (open.length === 0) return null
  const columns: Column<Invitation>[] = [
    {
      head: say('email'),
      cell: ({ email }) => (
        <strong>
          <Email>{email}</Email>
        </strong>
      ),
    },
    { head: say('role'), cell: ({ role }) => say(role) },
    {
      head: say('ends'),
      cell: ({ status, expiresAt }) =>
        status === 'expired' ? <Badge>{say('expired')}</Badge> : date(expiresAt),
    },
    {
      head: say('actions'),
      isNumber: true,
      cell: invitation => <Actions {...{ invitation, onMade }} />,
    },
  ]
  return (
    <section class="part" aria-labelledby="invitations">
      <h2 id="invitations">{say('invitations')}</h2>
      <Table caption={say('invitations')} columns={columns} rows={open} keyOf={({ id }) => id} />
    </section>
  )
}

type ActionsProps = { invitation: Invitation; onMade: (made: MadeInvitation) => void }

function Actions({ invitation: { id, email, role }, onMade }: ActionsProps) {
  const { say } = useWords(memberWords)
  const toast = useToast()
  const { act, isBusy } = useAct()
  const { isMailSent } = told()
  const again = async () => {
    onMade(await answered(api.resendInvitation({ params: { id } })))
    await changed('invitations')
  }
  const revoke = async () => {
    await answered(api.deleteInvitation({ params: { id } }))
    await changed('invitations')
    const undo = async () => {
      await invite({ email, role })
      await changed('invitations')
    }
    toast({ text: say('revoked', { email }), undo })
  }
  return (
    <div class="actions">
      <Button
        kind="plain"
        isBusy={isBusy}
        label={say(isMailSent ? 'againTo' : 'newLinkFor', { email })}
        onClick={() => act(again)}
      >
        {say(isMailSent ? 'again' : 'newLink')}
      </Button>
      <Button
        kind="plain"
        isBusy={isBusy}
        label={say('revokeOf', { email })}
        onClick={() => act(revoke)}
      >
        {say('revoke')}
      </Button>
    </div>
  )
}
