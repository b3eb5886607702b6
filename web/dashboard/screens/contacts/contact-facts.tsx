import type { ComponentChildren } from 'preact'
import { Fragment } from 'preact'
import { useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { MailLink } from '../../parts/email.tsx'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { nameOf } from '../../spoken-names.ts'
import { useWhen } from '../../when.ts'
import { readUser } from '../users/users.ts'
import type { Contact } from './contacts.ts'
import { contactWords } from './words.ts'

type Fact = readonly [name: string, value: ComponentChildren]

export function ContactFacts({ of: contact }: { of: Contact }) {
  const { say, count } = useWords(contactWords)
  const { date } = useWhen()
  const { email, phoneNumber, language, noShowCount, tags, notes } = contact
  const known: (Fact | null)[] = [
    email === null ? null : [say('email'), <MailLink>{email}</MailLink>],
    phoneNumber === null ? null : [say('phone'), <a href={`tel:${phoneNumber}`}>{phoneNumber}</a>],
    contact.title === null ? null : [say('position'), contact.title],
    contact.employer === null ? null : [say('employer'), contact.employer],
    language === null ? null : [say('language'), nameOf(language)],
    tags.length === 0 ? null : [say('tags'), <Tags {...{ tags }} />],
    contact.accountOwnerId === null ? null : [say('owner'), <Owner id={contact.accountOwnerId} />],
    noShowCount === 0 ? null : [say('noShows'), count('times', noShowCount)],
    [say('added'), date(contact.createdAt)],
    ...Object.entries(contact.additionalData).map(([name, value]): Fact => [name, spelt(value)]),
    notes === '' ? null : [say('notes'), <span class="contact-notes">{notes}</span>],
  ]
  return (
    <dl class="facts">
      {known
        .filter(fact => fact !== null)
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  )
}

const spelt = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)

function Tags({ tags }: { tags: readonly string[] }) {
  return (
    <span class="tags">
      {tags.map(tag => (
        <Badge key={tag}>{tag}</Badge>
      ))}
    </span>
  )
}

/** Nobody's name is shown until it is known. */
function Owner({ id }: { id: string }) {
  const { data: user } = useRead(['users', 'one', id], () => readUser(id))
  return <a href={paths.user(id)}>{user?.fullName ?? '…'}</a>
}
