/** One user: where to book them, when, and what can be changed. */
import { Fragment } from 'preact'
import { useState } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { MailLink } from '../../parts/email.tsx'
import { Problem } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/table.tsx'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session.ts'
import { nameOf } from '../../spoken-names.ts'
import { useWhen } from '../../when.ts'
import { DeleteUser } from './delete-user.tsx'
import { EditUser } from './edit-user.tsx'
import { NextStarts } from './next-starts.tsx'
import { PageAddress } from './page-address.tsx'
import { pageOf, readUser, type User } from './users.ts'
import { userWords } from './words.ts'

type PanelProps = { id: string; onClose: () => void }

export function UserPanel({ id, onClose }: PanelProps) {
  const { data: user, error, refetch } = useRead(['users', 'one', id], () => readUser(id))
  return (
    <Dialog isPanel title={user?.fullName ?? '…'} onClose={onClose}>
      {error && !user && <Problem error={error} retry={refetch} />}
      {!user && !error && <Skeleton />}
      {user && <Shown {...{ user, onClose }} />}
    </Dialog>
  )
}

function Shown({ user, onClose }: { user: User; onClose: () => void }) {
  const { say } = useWords(userWords)
  const session = useSession()
  const [doing, setDoing] = useState<'edit' | 'delete' | null>(null)
  const stop = () => setDoing(null)
  if (doing === 'edit') return <EditUser {...{ user }} onDone={stop} />
  return (
    <>
      <Page slug={user.slug} />
      <Facts of={user} />
      <nav class="form-end" aria-label={user.fullName}>
        <a class="button second" href={paths.hoursOfUser(user.id)}>
          {say('hours')}
        </a>
        <a class="button second" href={paths.typesOfUser(user.id)}>
          {say('meetingTypes')}
        </a>
      </nav>
      <NextStarts userId={user.id} />
      <div class="form-end panel-end">
        <Button kind="second" onClick={() => setDoing('edit')}>
          {say('edit')}
        </Button>
        <Button
          kind="plain"
          disabledReason={user.id === session.user.id ? say('you') : null}
          onClick={() => setDoing('delete')}
        >
          {say('remove')}
        </Button>
      </div>
      {doing === 'delete' && <DeleteUser {...{ user }} onClose={stop} onDeleted={onClose} />}
    </>
  )
}

function Page({ slug }: { slug: string }) {
  const { say } = useWords(userWords)
  return (
    <section class="text" aria-labelledby="page">
      <h3 id="page">{say('page')}</h3>
      <PageAddress url={pageOf(slug)} />
    </section>
  )
}

function Facts({ of: user }: { of: User }) {
  const { say } = useWords(userWords)
  const { date } = useWhen()
  const facts = [
    [say('email'), <MailLink>{user.email}</MailLink>],
    [say('timeZone'), user.timezone],
    [say('language'), nameOf(user.language)],
    [say('kind'), say(user.userType)],
    [say('created'), date(user.createdAt)],
    [say('id'), <code>{user.id}</code>],
  ] as const
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
