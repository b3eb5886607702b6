/** What was written to whom, and what became of it. */
import { useWords } from '../../languages.ts'
import { FilterSelect } from '../../parts/filter-select.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Problem } from '../../parts/problem.tsx'
import { Screen } from '../../parts/screen.tsx'
import { Empty, Skeleton } from '../../parts/table.tsx'
import { useAddress } from '../../parts/use-address.ts'
import { useRow } from '../../parts/use-row.ts'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { MailPanel } from './mail-panel.tsx'
import { MailTable } from './mail-table.tsx'
import { KINDS, MAILS_A_PAGE, readMails, STATUSES } from './mails.ts'
import { mailWords } from './words.ts'
import './mail-log.css'

/** What waits may go out any moment. */
const LOOK_AGAIN_MS = 10_000

export default function MailLogScreen() {
  const { say } = useWords(mailWords)
  const { id, close } = useRow(paths.mailLog)
  return (
    <Screen title={say('title')} lead={say('lead')}>
      <List />
      {id !== null && <MailPanel key={id} id={id} onClose={close} />}
    </Screen>
  )
}

function List() {
  const { query, page, set } = useAddress()
  const status = STATUSES.find(one => one === query.status) ?? null
  const kind = KINDS.find(one => one === query.kind) ?? null
  const { data, error, refetch } = useRead(
    ['mails', status, kind, page],
    () => readMails({ status, kind, page }),
    { refetchInterval: LOOK_AGAIN_MS, placeholderData: before => before },
  )
  return (
    <>
      <Filters {...{ status, kind }} />
      {error && !data && <Problem error={error} retry={refetch} />}
      {!data && !error && <Skeleton rows={8} />}
      {data?.total === 0 && <Nothing isNarrowed={status !== null || kind !== null} />}
      {data && data.total > 0 && (
        <>
          <MailTable mails={data.mails} />
          <Pager
            {...{ page }}
            pageSize={MAILS_A_PAGE}
            total={data.total}
            onPage={next => set({ page: next + 1 })}
          />
        </>
      )}
    </>
  )
}

function Filters({ status, kind }: { status: string | null; kind: string | null }) {
  const { say } = useWords(mailWords)
  const { set } = useAddress()
  return (
    <div class="tool-bar">
      <FilterSelect
        label={say('status')}
        all={say('allStatuses')}
        value={status}
        choices={STATUSES.map(value => ({ value, text: say(value) }))}
        onChange={next => set({ status: next })}
      />
      <FilterSelect
        label={say('kind')}
        all={say('allKinds')}
        value={kind}
        choices={KINDS.map(value => ({ value, text: say(value) }))}
        onChange={next => set({ kind: next })}
      />
    </div>
  )
}

function Nothing({ isNarrowed }: { isNarrowed: boolean }) {
  const { say } = useWords(mailWords)
  if (isNarrowed) return <p class="quiet">{say('noneFits')}</p>
  return (
    <Empty title={say('emptyTitle')}>
      <p>{say('emptyText')}</p>
    </Empty>
  )
}
