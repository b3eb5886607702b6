import { useWords } from '../../languages.ts'
import { Pages } from '../../parts/pages.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { Empty } from '../../parts/table.tsx'
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
  const read = useRead(
    ['contacts', search, tags, page],
    () => readContacts({ search, tags, page }),
    { placeholderData: before => before },
  )
  const isNarrowed = search !== '' || tags.length > 0
  const known = [...new Set(read.data?.result.flatMap(contact => contact.tags))]
  return (
    <>
      <div class="tool-bar">
        <SearchField
          label={say('search')}
          value={search}
          onSearch={text => set({ search: text })}
        />
        <TagFilter {...{ tags, known, onTags }} />
      </div>
      <Pages
        {...{ read }}
        pageSize={CONTACTS_A_PAGE}
        found={total => count('found', total)}
        nothing={<Nobody {...{ isNarrowed }} />}
      >
        {({ result: contacts }) => (
          <ContactTable {...{ contacts }} onTag={tag => onTags([...tags, tag])} />
        )}
      </Pages>
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
