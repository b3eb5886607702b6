/** Who did what, newest first. */
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Pages } from '../../parts/pages.tsx'
import { Screen } from '../../parts/screen.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { useAddress } from '../../parts/use-address.ts'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { useWhen } from '../../when.ts'
import { auditWords } from './words.ts'
import './audit-log.css'

const PAGE_SIZE = 50

const readLog = (search: string, page: number) => {
  const filter = search === '' ? {} : { search }
  return answered(api.listAuditLogPage({ query: { page, pageSize: PAGE_SIZE, ...filter } }))
}
type Entry = Awaited<ReturnType<typeof readLog>>['entries'][number]

export default function AuditLogScreen() {
  const { say } = useWords(auditWords)
  const { query, page, set } = useAddress()
  const { search = '' } = query
  const read = useRead(['audit-log', search, page], () => readLog(search, page), {
    placeholderData: before => before,
  })
  return (
    <Screen title={say('title')} lead={say('lead')}>
      <div class="tool-bar">
        <SearchField
          label={say('filter')}
          value={search}
          onSearch={text => set({ search: text })}
        />
      </div>
      <Pages
        {...{ read }}
        pageSize={PAGE_SIZE}
        nothing={<p class="quiet">{say(search === '' ? 'empty' : 'emptyFilter')}</p>}
      >
        {({ entries }) => <LogTable {...{ entries }} />}
      </Pages>
    </Screen>
  )
}

function LogTable({ entries }: { entries: readonly Entry[] }) {
  const { say } = useWords(auditWords)
  const { stamp } = useWhen()
  const columns: Column<Entry>[] = [
    {
      head: say('when'),
      cell: ({ at }) => (
        <time class="audit-when" dateTime={at}>
          {stamp(at)}
        </time>
      ),
    },
    { head: say('who'), cell: entry => <Who of={entry} /> },
    {
      head: say('what'),
      cell: ({ operation, fields }) => (
        <span class="two-lines">
          <a class="row-link" href={`${paths.auditLog}?search=${operation}`}>
            <code>{operation}</code>
          </a>
          {fields.length > 0 && <span class="quiet">{fields.join(', ')}</span>}
        </span>
      ),
    },
    {
      head: say('about'),
      isExtra: true,
      cell: ({ params }) => (
        <code class="quiet audit-about">{Object.values(params).join(' ')}</code>
      ),
    },
    { head: say('address'), isExtra: true, cell: ({ address }) => address },
  ]
  return <Table caption={say('title')} columns={columns} rows={entries} keyOf={({ id }) => id} />
}

function Who({ of: { actor } }: { of: Entry }) {
  const { say } = useWords(auditWords)
  if (actor.kind === 'operator') return <>{say('operator')}</>
  const name = actor.name ?? say('gone')
  if (actor.kind === 'user') return <>{name}</>
  return (
    <span class="two-lines">
      <span>{say('byKey', { name: actor.keyName ?? say('noName') })}</span>
      {/* For the company itself it acts as nobody. */}
      {actor.userId !== null && <span class="quiet">{name}</span>}
    </span>
  )
}
