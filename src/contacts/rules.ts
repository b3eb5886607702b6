/** Which contact somebody is, and what bookings and people may write on one. Pure. */

/** Emails are compared without regard to case. */
export const foldEmail = (email: string): string => email.toLowerCase()

/** Those of a list who are not the one with the email, each once. */
export function othersThan(email: string | null, list: readonly string[]): string[] {
  const folded = [email ?? '', ...list].map(foldEmail)
  return list.filter((one, at) => folded.indexOf(foldEmail(one)) === at + 1)
}

/** Phone numbers are compared by their digits; `00` and `+` begin an international one alike. */
export function foldPhone(phone: string): string {
  const bare = phone.replaceAll(/[^\d+]/g, '')
  return bare.startsWith('00') ? `+${bare.slice(2)}` : bare
}

/** What bookings say of a contact; null and '' are empty. */
export type Facts = {
  email: string | null
  phone: string | null
  firstName: string
  lastName: string
  language: string | null
  ownerId: string | null
}

export type Contact = Facts & {
  id: string
  tags: string[]
  notes: string
  /** Title, employer and the like: what no booking says. */
  profile: Record<string, unknown>
  additionalData: Record<string, unknown>
  /** Fields that somebody wrote; no booking fills them. */
  byHand: string[]
  createdMs: number
  updatedMs: number
}

export const newContact = (id: string, nowMs: number): Contact => ({
  id,
  email: null,
  phone: null,
  firstName: '',
  lastName: '',
  language: null,
  ownerId: null,
  tags: [],
  notes: '',
  profile: {},
  additionalData: {},
  byHand: [],
  createdMs: nowMs,
  updatedMs: nowMs,
})

const NAME: readonly string[] = ['firstName', 'lastName']

/**
 * What a later booking adds to a contact: only what is empty and was never written by hand. The
 * email stays, as does a name of which there is a part.
 */
export function filledBy(contact: Contact, booking: Facts): Partial<Facts> {
  const isEmpty = (value: unknown) => value === null || value === ''
  const isNamed = !isEmpty(contact.firstName) || !isEmpty(contact.lastName)
  const isOpen = (field: keyof Facts) =>
    field !== 'email' &&
    isEmpty(contact[field]) &&
    !contact.byHand.includes(field) &&
    !(isNamed && NAME.includes(field))
  const given = Object.entries(booking).filter(
    ([field, value]) => !isEmpty(value) && isOpen(field as keyof Facts),
  )
  return Object.fromEntries(given)
}

const RECURRING = 'Recurring'

/** The second booking gives a tag; whoever takes it off has taken it off for good. */
export function tagsAfter(tags: readonly string[], bookings: number): string[] {
  const isNew = bookings === 2 && !tags.includes(RECURRING)
  return isNew ? [...tags, RECURRING] : [...tags]
}

/** What somebody writes on a contact: what is absent stays, null clears. */
export type Written = {
  facts: { [K in keyof Facts]?: Facts[K] | null | undefined }
  tags?: readonly string[] | null | undefined
  notes?: string | null | undefined
  profile: Record<string, unknown>
  additionalData?: Record<string, unknown> | null | undefined
}

/** A contact with what was written on it. Tags are replaced; profile and other data are merged. */
export function writtenOn(contact: Contact, written: Written): Contact {
  const { tags, notes, profile, additionalData } = written
  const given = Object.entries(written.facts).filter(([, value]) => value !== undefined)
  const facts = given.map(([field, value]) => [field, value ?? (NAME.includes(field) ? '' : null)])
  return {
    ...contact,
    ...Object.fromEntries(facts),
    ...(tags !== undefined && { tags: [...new Set(tags)] }),
    ...(notes !== undefined && { notes: notes ?? '' }),
    profile: merged(contact.profile, profile),
    additionalData: additionalData === null ? {} : merged(contact.additionalData, additionalData),
    byHand: [...new Set([...contact.byHand, ...given.map(([field]) => field)])],
  }
}

/** Key by key; null takes a key away. */
function merged(
  before: Record<string, unknown>,
  given: Record<string, unknown> = {},
): Record<string, unknown> {
  const all = { ...before, ...given }
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== null && value !== undefined),
  )
}

/** What is written on a contact that did not exist: what is cleared there was only not known. */
export function withoutNulls(written: Written): Written {
  const known = Object.entries(written.facts).filter(([, value]) => value !== null)
  return { ...written, facts: Object.fromEntries(known) }
}
