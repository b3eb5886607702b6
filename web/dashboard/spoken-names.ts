/** Languages to choose from, each by the name that its speakers know it by. */
import type { Choice } from './parts/fields.tsx'

export const languageNames = (tags: readonly string[]): Choice[] =>
  tags.map(value => ({ value, text: nameOf(value) }))

export const nameOf = (tag: string): string =>
  new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
