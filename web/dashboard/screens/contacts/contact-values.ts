/** A contact as a form has it, and as the API is sent it. Pure. */
import type { Contact, CreateContact } from '../../../client/client.ts'
import { tagsIn, textOf } from './tag-text.ts'

export type ContactValues = {
  firstName: string
  lastName: string
  email: string
  phoneNumber: string
  language: string
  title: string
  employer: string
  tags: string
  notes: string
}

export const NO_VALUES: ContactValues = {
  ...{ firstName: '', lastName: '', email: '', phoneNumber: '', language: '' },
  ...{ title: '', employer: '', tags: '', notes: '' },
}

export const valuesOf = (contact: Contact): ContactValues => ({
  firstName: contact.firstName,
  lastName: contact.lastName,
  email: contact.email ?? '',
  phoneNumber: contact.phoneNumber ?? '',
  language: contact.language ?? '',
  title: contact.title ?? '',
  employer: contact.employer ?? '',
  tags: textOf(contact.tags),
  notes: contact.notes,
})

/** What is empty is cleared; tags that nobody touched stay, with commas in them too. */
export function bodyOf(values: ContactValues, before?: Pick<Contact, 'tags'>): CreateContact {
  const { tags, ...texts } = values
  const written = Object.entries(texts).map(([name, text]) => [name, text.trim() || null])
  const isSame = before !== undefined && tags === textOf(before.tags)
  return { ...Object.fromEntries(written), tags: isSame ? before.tags : tagsIn(tags) }
}

export type Lack = 'emailOrPhone' | 'emailWrong'

export function lacksOf({ email, phoneNumber }: ContactValues): { email?: Lack } {
  if (email.trim() === '') return phoneNumber.trim() === '' ? { email: 'emailOrPhone' } : {}
  return /^\S+@\S+$/.test(email.trim()) ? {} : { email: 'emailWrong' }
}
