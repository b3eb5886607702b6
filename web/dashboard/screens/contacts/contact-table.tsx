import { useWords } from '../../languages.ts'
import { Email } from '../../parts/email.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { useRow } from '../../parts/use-row.ts'
import { paths } from '../../paths.ts'
import { useWhen } from '../../when.ts'
import { type Contact, nameOf, nextStart } from './contacts.ts'
import { contactWords } from './words.ts'

type ContactTableProps = { contacts: readonly Contact[]; onTag: (tag: string) => void }

export function ContactTable({ contacts, onTag }: ContactTableProps) {
  const { say } = useWords(contactWords)
  const { hrefOf } = useRow(paths.contacts)
  const columns: Column<Contact>[] = [
    {
      head: say('name'),
      cell: contact => (
        <span class="two-lines">
          <span>{nameOf(contact) ?? say('noName')}</span>
          <span class="quiet">{contact.email && <Email>{contact.email}</Email>}</span>
        </span>
      ),
    },
    { head: say('phone'), cell: ({ phoneNumber }) => phoneNumber },
    {
      head: say('tags'),
      isExtra: true,
      cell: ({ tags }) => <Tags {...{ tags, onTag }} />,
    },
    {
      head: say('next'),
      cell: contact => <Next start={nextStart(contact)} />,
    },
  ]
  return (
    <Table
      caption={say('title')}
      columns={columns}
      rows={contacts}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf(id)}
    />
  )
}

function Next({ start }: { start: string | null }) {
  const { day, clock } = useWhen()
  if (start === null) return null
  return (
    <time class="contact-next" dateTime={start}>
      {day(start)}, {clock(start)}
    </time>
  )
}

type TagsProps = { tags: readonly string[]; onTag: (tag: string) => void }

function Tags({ tags, onTag }: TagsProps) {
  const { say } = useWords(contactWords)
  return (
    <span class="tags">
      {tags.map(tag => (
        <button
          key={tag}
          class="tag"
          type="button"
          title={say('onlyTag', { tag })}
          onClick={() => onTag(tag)}
        >
          {tag}
        </button>
      ))}
    </span>
  )
}
