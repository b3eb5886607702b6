import { describe, expect, test } from 'vitest'
import { catalogues } from '../../../web/words/catalogues.ts'
import { mailWords } from './catalogues.ts'
import { en } from './en.ts'

const gapsOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted()
/** What is the same word in English. */
const SAME: Record<string, readonly string[]> = {
  de: ['subject'],
  es: ['subject'],
  it: ['subject', 'email'],
  nl: ['subject'],
  pl: ['subject'],
  pt: ['subject', 'email'],
}

test('mails speak every language that the pages speak', () => {
  expect(Object.keys(mailWords).toSorted()).toEqual(Object.keys(catalogues).toSorted())
})

describe.each(Object.entries(mailWords))('%s', (code, words) => {
  test('has the same keys, each with the same gaps', () => {
    expect(Object.keys(words).toSorted()).toEqual(Object.keys(en).toSorted())
    const gaps = (of: Record<string, string>) =>
      Object.fromEntries(Object.entries(of).map(([key, text]) => [key, new Set(gapsOf(text))]))
    // A guest is named where a language needs it: nothing but what English has may be asked for.
    for (const [key, asked] of Object.entries(gaps(words))) {
      expect([key, asked.difference(gaps(en)[key] ?? new Set())]).toEqual([key, new Set()])
    }
  })

  test('is translated, without loose ends, straight quotes and exclamation marks', () => {
    for (const [key, text] of Object.entries(words)) {
      expect(text, key).toBe(text.trim())
      expect(text, key).not.toMatch(/["'`!¡]|\.\.\./)
      const isSame = text === en[key as keyof typeof en]
      if (code !== 'en' && !SAME[code]?.includes(key)) expect([key, isSame]).toEqual([key, false])
    }
  })
})

test('French signs stand behind a space that does not break', () => {
  const texts = Object.values(mailWords.fr ?? {})
  expect(texts.filter(text => /[^\u00a0\u202f][:;?»]|«[^\u00a0]/.test(text))).toEqual([])
})
