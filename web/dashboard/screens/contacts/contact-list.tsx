import { useWords } from '../../languages.ts'
import { Pager } from '../../parts/pager.tsx'
import { Problem } from '../../parts/problem.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { Empty, Skeleton } from '../../parts/table.tsx'
import { useAddress } from '../../parts/use-address.ts'
import { useRead } from '../../reads.ts'
import { ContactTable } from './contact-table.tsx'
import { CONTACTS_A_PAGE, readContacts } from './contacts.ts'
import { TagFilter } from './tag-filter.tsx'
import { asAddress, tagsInAddress } from './tag-text.ts'
import { contactWords } from './words.ts'

export function ContactList() {
  const { say, count } = useWords(contactWords)
  const { query, page, set } = useAddress()
  const { search = '' } = query
  const tags = tagsInAddress(query.tags)
  const onTags = (next: readonly string[]) => set({ tags: asAddress(next) })
  const { data, error, refetch } = useRead(
    ['contacts', search, tags, page],
    () => readContacts({ search, tags, page }),
    { placeholderData: before => before },
  )
  const known = [...new Set(data?.result.flatMap(contact => contact.tags))]
  return (
    <>
      <div class="tool-bar">
        <SearchField
          label={say('search')}
          value={search}
          onSearch={text => set({ search: text })}
        />
        <TagFilter {...{ tags, known, onTags }} />
        {data && data.total > 0 && (
          <p class="quiet found" role="status">
            {count('found', data.total)}
          </p>
        )}
      </div>
      {error && !data && <Problem error={error} retry={refetch} />}
      {!data && !error && <Skeleton rows={8} />}
      {data?.total === 0 && <Nobody isNarrowed={search !== '' || tags.length > 0} />}
      {data && data.total > 0 && (
        <>
          <ContactTable contacts={data.result} onTag={tag => onTags([...tags, tag])} />
          <Pager
            {...{ page }}
            pageSize={CONTACTS_A_PAGE}
            total={data.total}
            onPage={next => set({ page: next + 1 })}
          />
        </>
      )}
    </>
  )
}

function Nobody({ isNarrowed }: { isNarrowed: boolean }) {
  const { say } = useWords(contactWords)
  if (isNarrowed) return <p class="quiet">{say('noneFits')}</p>
  return (
    <Empty title={say('emptyTitle')}>
      <p>{say('emptyText')}</p>
    </Empty>
  )
}
