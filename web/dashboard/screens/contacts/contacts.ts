/** What the screen of contacts reads. */
import type { Contact } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'

export type { Contact }

export const CONTACTS_A_PAGE = 25

type Asked = { search: string; tags: readonly string[]; page: number }

/** Newest first. `page` is counted from 0. */
export const readContacts = ({ search, tags, page }: Asked) => {
  const filter = {
    ...(search !== '' && { searchTerm: search }),
    ...(tags[0] && { tags: [...tags] }),
  }
  const order = { sortBy: 'createdAt', sortOrder: 'desc' } as const
  const slice = { page: page + 1, limit: CONTACTS_A_PAGE }
  return answered(api.listContacts({ query: { ...order, ...slice, ...filter } }))
}

/** On its own clock, as the appointment itself says it; null: nothing is booked. */
export const nextStart = ({ nextAppointmentIso: next, appointments }: Contact): string | null => {
  const isNext = ({ start }: { start: string }) => Date.parse(start) === Date.parse(next ?? '')
  return appointments.find(isNext)?.start ?? next
}

export const readContact = (contactId: string): Promise<Contact> =>
  answered(api.getContact({ query: { contactId } }))

/** null: there is neither a name nor anything else to call the contact by. */
export const nameOf = (contact: Pick<Contact, 'firstName' | 'lastName' | 'email'>): string | null =>
  `${contact.firstName} ${contact.lastName}`.trim() || contact.email
