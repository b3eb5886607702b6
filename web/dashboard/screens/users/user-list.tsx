import { useWords } from '../../languages.ts'
import { Email } from '../../parts/email.tsx'
import { FilterSelect } from '../../parts/filter-select.tsx'
import { Pages } from '../../parts/pages.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { type Column, Empty, Table } from '../../parts/table.tsx'
import { useAddress } from '../../parts/use-address.ts'
import { useRow } from '../../parts/use-row.ts'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { useWhen } from '../../when.ts'
import { readUsers, USER_TYPES, USERS_A_PAGE, type User } from './users.ts'
import { userWords } from './words.ts'

export function UserList() {
  const { say, count } = useWords(userWords)
  const { query, page, set } = useAddress()
  const { search = '' } = query
  const type = USER_TYPES.find(one => one === query.type) ?? null
  const read = useRead(['users', search, type, page], () => readUsers({ search, type, page }), {
    placeholderData: before => before,
  })
  const isNarrowed = search !== '' || type !== null
  return (
    <>
      <div class="tool-bar">
        <SearchField
          label={say('search')}
          value={search}
          onSearch={text => set({ search: text })}
        />
        <FilterSelect
          label={say('type')}
          all={say('allTypes')}
          value={type}
          choices={USER_TYPES.map(value => ({ value, text: say(value) }))}
          onChange={next => set({ type: next })}
        />
      </div>
      <Pages
        {...{ read }}
        pageSize={USERS_A_PAGE}
        found={total => count('found', total)}
        nothing={<Nobody {...{ isNarrowed }} />}
      >
        {({ users }) => <UserTable {...{ users }} />}
      </Pages>
    </>
  )
}

function Nobody({ isNarrowed }: { isNarrowed: boolean }) {
  const { say } = useWords(userWords)
  if (isNarrowed) return <p class="quiet">{say('noneFound')}</p>
  return (
    <Empty title={say('emptyTitle')}>
      <p>{say('emptyText')}</p>
    </Empty>
  )
}

function UserTable({ users }: { users: readonly User[] }) {
  const { say } = useWords(userWords)
  const { date } = useWhen()
  const { hrefOf } = useRow(paths.users)
  const columns: Column<User>[] = [
    {
      head: say('name'),
      cell: user => (
        <span class="two-lines">
          <span>{user.fullName}</span>
          <span class="quiet">
            <Email>{user.email}</Email>
          </span>
        </span>
      ),
    },
    {
      head: say('page'),
      isExtra: true,
      cell: ({ slug }) => <span class="user-slug">/{slug}</span>,
    },
    { head: say('timeZone'), cell: ({ timezone }) => timezone },
    {
      head: say('kind'),
      isExtra: true,
      cell: ({ userType }) => <span class="nowrap">{say(userType)}</span>,
    },
    {
      head: say('created'),
      isExtra: true,
      cell: ({ createdAt }) => (
        <time class="nowrap" dateTime={createdAt}>
          {date(createdAt)}
        </time>
      ),
    },
  ]
  return (
    <Table
      caption={say('title')}
      columns={columns}
      rows={users}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf(id)}
    />
  )
}
