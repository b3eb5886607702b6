/** A filled-in form as the API takes it, and what of an address is typed in already. Pure. */
import type { CreatePublicBooking, PublicPage } from '../client/client.ts'
import type { Query } from './address.ts'
import { channelIn, fieldsOf, isPhoneOnly, textOf } from './form-fields.ts'
import { guestsIn } from './judge-form.ts'
import type { Choice, Values } from './page.ts'

export type Filled = {
  page: PublicPage
  choice: Choice
  values: Values
  query: Query
  zone: string
  language: string
  password: string | null
}

export function bookingBody({ page, choice, values, query, ...of }: Filled): CreatePublicBooking {
  const { start, durationMin: duration, hostId, holdToken } = choice
  const phone = textOf(values, 'phone')
  return {
    start: start ?? '',
    duration,
    ...(hostId !== null && { hostIds: [hostId] }),
    ...(holdToken !== null && { holdToken }),
    ...(of.password !== null && { bookingPassword: of.password }),
    ...(page.channels.length > 1 && { channel: channelIn(page, values) as never }),
    ...(textOf(values, 'location') !== '' && { location: textOf(values, 'location') }),
    ...(isPhoneOnly(page, values) && { phoneOnlyBooking: true }),
    attendee: {
      ...nameOf(values, query),
      email: textOf(values, 'email') || null,
      phone: phone || null,
      language: of.language,
      timezone: of.zone,
      bringalongEmails: page.allowAddingGuests ? guestsIn(values) : [],
      ...(page.requireConsent && { dataPolicyAccepted: textOf(values, 'consent') !== '' }),
      notes: { ...notesOf(query), ...answersOf(page, values) },
    },
  }
}

/** A name that came in two parts and was left as it was goes on in two parts. */
function nameOf(values: Values, query: Query) {
  const fullname = textOf(values, 'fullname')
  const { firstname = '', lastname = query.lastName ?? '' } = query
  return firstname !== '' && fullname === joined(firstname, lastname)
    ? { firstname, lastname }
    : { fullname }
}

const joined = (...parts: string[]): string => parts.filter(part => part !== '').join(' ')

function answersOf(page: PublicPage, values: Values): Record<string, string | string[] | boolean> {
  const answers: Record<string, string | string[] | boolean> = {}
  for (const { name, apiName, type } of fieldsOf(page, values)) {
    if (!apiName.startsWith(NOTES)) continue
    const value = values[name]
    const key = apiName.slice(NOTES.length)
    if (type === 'checkbox') answers[key] = textOf(values, name) !== ''
    else if (type === 'multiselect') answers[key] = [value ?? []].flat()
    else if (textOf(values, name) !== '') answers[key] = textOf(values, name)
  }
  return answers
}

const NOTES = 'attendee.notes.'

/** Where the visitor came from (contract E), and the company that was named. */
const KEPT = /^(utm_\w+|gclid|gbraid|wbraid|dclid|fbclid|msclkid|li_fat_id|ttclid|twclid|company)$/

function notesOf(query: Query): Record<string, string> {
  const kept = Object.entries(query).filter(([name, value]) => KEPT.test(name) && value !== '')
  return Object.fromEntries(kept.map(([name, value]) => [name, keepable(value)]))
}

/** Whoever is asked for a name cannot mend what a link says: nothing of it may be refused. */
const keepable = (value: string): string =>
  value
    .slice(0, 500)
    .replaceAll(/\p{Cc}/gu, ' ')
    .toWellFormed()

/** The prefill parameters of contract E, as values of the fields; questions by id or label. */
export function prefilled(page: PublicPage, query: Query): Values {
  const { firstname = '', lastname = query.lastName ?? '', fullname = query.name ?? '' } = query
  const own = {
    fullname: fullname || joined(firstname, lastname),
    email: query.email ?? '',
    phone: query.phone ?? '',
    note: query.message ?? '',
    channel: query.channel ?? '',
  }
  const answers = page.questions.map(({ id, label, type }) => {
    const value = query[id] ?? query[label] ?? query[label.toLowerCase()] ?? ''
    return [`answer-${id}`, type === 'multiselect' ? value.split(',') : value]
  })
  return { ...own, ...Object.fromEntries(answers) }
}
