/** Languages to choose from, each by the name that its speakers know it by. */
import type { Language } from '../words/catalogues.ts'
import type { Choice } from './parts/fields.tsx'

/** Those that pages and mails are written in. */
const PAGE_LANGUAGES: readonly Language[] = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt']

/** One that there are no words for stays to be chosen where it is chosen already. */
export const pageLanguages = (chosen: string | null): Choice[] => {
  const isKnown = !chosen || PAGE_LANGUAGES.some(tag => tag === chosen)
  return languageNames(isKnown ? PAGE_LANGUAGES : [...PAGE_LANGUAGES, chosen])
}

export const languageNames = (tags: readonly string[]): Choice[] =>
  tags.map(value => ({ value, text: nameOf(value) }))

export const nameOf = (tag: string): string =>
  new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
