import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { Problem } from '../../parts/problem.tsx'
import { type Column, Skeleton, Table } from '../../parts/table.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useAct } from '../../parts/use-act.ts'
import { changed, useRead } from '../../reads.ts'
import { useWhen } from '../../when.ts'
import { browserIn } from './browser-name.ts'
import { accountWords } from './words.ts'

const readSessions = async () => (await answered(api.listAccountSessions())).sessions
type SignedIn = Awaited<ReturnType<typeof readSessions>>[number]

export function Sessions() {
  const { say } = useWords(accountWords)
  const { ago, date } = useWhen()
  const toast = useToast()
  const { act, isBusy } = useAct()
  const { data: sessions, error, refetch } = useRead(['sessions'], readSessions)
  const nameOf = ({ userAgent }: SignedIn) => browserIn(userAgent ?? '') ?? say('unknownBrowser')
  const endOthers = async () => {
    await answered(api.deleteOtherSessions())
    await changed('sessions')
    toast({ text: say('othersEnded') })
  }
  const columns: Column<SignedIn>[] = [
    { head: say('browser'), cell: nameOf },
    {
      head: say('lastSeen'),
      cell: one => (one.isCurrent ? <Badge tone="good">{say('here')}</Badge> : ago(one.lastUsedAt)),
    },
    { head: say('since'), isExtra: true, cell: one => date(one.createdAt) },
    { head: say('address'), isExtra: true, cell: one => one.address },
    {
      head: say('end'),
      isNumber: true,
      cell: one => !one.isCurrent && <End id={one.id} browser={nameOf(one)} />,
    },
  ]
  return (
    <section class="card" aria-labelledby="sessions">
      <div class="title-line">
        <h2 id="sessions">{say('sessions')}</h2>
        {sessions && sessions.length > 1 && (
          <Button kind="second" isBusy={isBusy} onClick={() => act(endOthers)}>
            {say('endOthers')}
          </Button>
        )}
      </div>
      {error && !sessions && <Problem error={error} retry={refetch} />}
      {!sessions && !error && <Skeleton rows={2} />}
      {sessions && (
        <Table caption={say('sessions')} columns={columns} rows={sessions} keyOf={one => one.id} />
      )}
    </section>
  )
}

function End({ id, browser }: { id: string; browser: string }) {
  const { say } = useWords(accountWords)
  const toast = useToast()
  const { act, isBusy } = useAct()
  const end = async () => {
    await answered(api.deleteAccountSession({ params: { id } }))
    await changed('sessions')
    toast({ text: say('ended') })
  }
  return (
    <Button kind="plain" isBusy={isBusy} label={say('endOf', { browser })} onClick={() => act(end)}>
      {say('end')}
    </Button>
  )
}
