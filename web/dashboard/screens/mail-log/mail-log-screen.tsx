/** What was written to whom, and what became of it. */
import { useWords } from '../../languages.ts'
import { FilterSelect } from '../../parts/filter-select.tsx'
import { NoMailServer } from '../../parts/no-mail-server.tsx'
import { Pages } from '../../parts/pages.tsx'
import { Screen } from '../../parts/screen.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { Empty } from '../../parts/table.tsx'
import { useAddress } from '../../parts/use-address.ts'
import { useRow } from '../../parts/use-row.ts'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { MailPanel } from './mail-panel.tsx'
import { MailTable } from './mail-table.tsx'
import {
  KINDS,
  LOOK_AGAIN_MS,
  MAILS_A_PAGE,
  type MailFilter,
  readMails,
  STATUSES,
  spoken,
} from './mails.ts'
import { mailWords } from './words.ts'
import './mail-log.css'

export default function MailLogScreen() {
  const { say } = useWords(mailWords)
  const { id, close } = useRow(paths.mailLog)
  return (
    <Screen title={say('title')} lead={say('lead')}>
      <NoMailServer />
      <List />
      {id !== null && <MailPanel key={id} id={id} onClose={close} />}
    </Screen>
  )
}

function List() {
  const { query, page } = useAddress()
  const { search = '' } = query
  const status = STATUSES.find(one => one === query.status) ?? null
  const kind = KINDS.find(one => one === query.kind) ?? null
  const filter = { search, status, kind }
  const read = useRead(['mails', filter, page], () => readMails({ ...filter, page }), {
    refetchInterval: LOOK_AGAIN_MS,
    placeholderData: before => before,
  })
  const isNarrowed = search !== '' || status !== null || kind !== null
  return (
    <>
      <Filters {...filter} />
      <Pages {...{ read }} pageSize={MAILS_A_PAGE} nothing={<Nothing {...{ isNarrowed }} />}>
        {({ mails }) => <MailTable {...{ mails }} />}
      </Pages>
    </>
  )
}

function Filters({ search, status, kind }: MailFilter) {
  const { say } = useWords(mailWords)
  const { set } = useAddress()
  return (
    <div class="tool-bar">
      <SearchField label={say('search')} value={search} onSearch={text => set({ search: text })} />
      <FilterSelect
        label={say('status')}
        all={say('allStatuses')}
        value={status}
        choices={STATUSES.map(value => ({ value, text: say(spoken(value)) }))}
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
