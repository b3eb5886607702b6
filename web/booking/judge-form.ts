/** What is wrong with a form before it is sent, and what the API found wrong with it. Pure. */
import type { PublicPage } from '../client/client.ts'
import type { Speech } from '../words/speech.ts'
import type { TextKey } from '../words/words.ts'
import { type Field, fieldsOf, MOST_GUESTS, textOf } from './form-fields.ts'
import type { Mistakes, Values } from './page.ts'

const LONGEST = 2000

const FITS: Partial<Record<Field['type'], readonly [fits: (text: string) => boolean, TextKey]>> = {
  email: [isEmail, 'badEmail'],
  phone: [isPhone, 'badPhone'],
  number: [text => /^[+-]?\d+(\.\d+)?$/.test(text), 'badNumber'],
  url: [text => /^https?:\/\/[^\s/]+/i.test(text), 'badUrl'],
  date: [text => /^\d{4}-\d{2}-\d{2}$/.test(text), 'badDate'],
}

export function judgeForm(page: PublicPage, values: Values, speech: Speech): Mistakes {
  const mistakes: Record<string, string> = {}
  for (const field of fieldsOf(page, values)) {
    const mistake = mistakeIn(field, textOf(values, field.name))
    if (mistake) mistakes[field.name] = speech.say(mistake)
  }
  const guests = guestsIn(values)
  if (guests.length > MOST_GUESTS) {
    mistakes.guests = speech.count('tooManyGuests', MOST_GUESTS)
  } else if (!guests.every(isEmail)) mistakes.guests = speech.say('badEmail')
  if (page.requireConsent && textOf(values, 'consent') === '') {
    mistakes.consent = speech.say('neededConsent')
  }
  return mistakes
}

function mistakeIn({ type, isRequired }: Field, text: string): TextKey | null {
  if (text === '') {
    if (!isRequired) return null
    if (type === 'checkbox') return 'neededConsent'
    return type === 'select' || type === 'multiselect' ? 'neededChoice' : 'needed'
  }
  if (text.length > LONGEST) return 'tooLong'
  const [fits, otherwise] = FITS[type] ?? []
  return fits && otherwise && !fits(text) ? otherwise : null
}

/** The API's own findings, each at its field; what belongs to none is left out. */
export function mistakesOf(
  page: PublicPage,
  values: Values,
  errors: readonly { field: string; message: string }[],
): Mistakes {
  const fields = new Map(fieldsOf(page, values).map(({ apiName, name }) => [apiName, name]))
  const named = errors.flatMap(({ field, message }) => {
    const name = fields.get(field) ?? (field.startsWith('attendee.bringalong') ? 'guests' : null)
    return name === null ? [] : [[name, message] as const]
  })
  return Object.fromEntries(named)
}

/** One a line, or with commas between. */
export const guestsIn = (values: Values): string[] =>
  textOf(values, 'guests')
    .split(/[\s,;]+/)
    .filter(guest => guest !== '')

function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text)
}

function isPhone(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length
  return /^[\d+()\-/. ]+$/.test(text) && digits >= 5 && digits <= 20
}
