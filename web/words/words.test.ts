import { describe, expect, test } from 'vitest'
import { catalogues } from './catalogues.ts'
import { en } from './en.ts'
import type { Plural, Words } from './words.ts'

/** What is the same word in English, or a name. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  de: ['name'],
  fr: ['minutes.one', 'minutes.other', 'minutes.many'],
  it: ['password'],
}

const languages = Object.entries<Words>(catalogues)
const foreign = languages.filter(([code]) => code !== 'en')
const english = new Map(texts(en))

/** Every text by its name: `tryAgain`, `minutes.one`. */
function texts(words: Words): [name: string, text: string][] {
  return Object.entries<string | Plural>(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[key, value] as [string, string]]
      : Object.entries(value).map(([of, text]): [string, string] => [`${key}.${of}`, text]),
  )
}

const gapsOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w*)\}/g)].map(([gap]) => gap).sort()

/** The English text with the same meaning: for a plural that of its last form. */
const inEnglish = (name: string): string | undefined =>
  english.get(name) ?? english.get(`${name.split('.')[0]}.other`)

/** What is wrong with a catalogue, a line each; nothing if it is whole. */
function faultsOf(code: string, words: Words): string[] {
  const faults: string[] = []
  const given = Object.entries<string | Plural>(words)
  for (const [key, value] of Object.entries(en)) {
    if (!Object.hasOwn(words, key)) faults.push(`${key} is missing`)
    else if (typeof value !== typeof words[key as keyof Words])
      faults.push(`${key} is of another kind`)
  }
  const categories = new Intl.PluralRules(code).resolvedOptions().pluralCategories.toSorted()
  for (const [key, value] of given) {
    if (!Object.hasOwn(en, key)) faults.push(`${key} is not in English`)
    else if (typeof value !== 'string' && `${Object.keys(value).toSorted()}` !== `${categories}`) {
      faults.push(`${key} needs ${categories}`)
    }
  }
  for (const [name, text] of texts(words)) {
    const meant = inEnglish(name)
    if (meant === undefined) continue
    if (`${gapsOf(text)}` !== `${gapsOf(meant)}`) faults.push(`${name} has other gaps`)
    if (/[{}]/.test(text.replaceAll(/\{\w+\}/g, ''))) faults.push(`${name} has a broken gap`)
    if (text.trim() === '' || text !== text.trim())
      faults.push(`${name} is empty or has a loose end`)
    if (/["'`]/.test(text)) faults.push(`${name} has a straight quote`)
    if (text.includes('...')) faults.push(`${name} has three full stops`)
    if (/[!¡]/.test(text)) faults.push(`${name} has an exclamation mark`)
    if (code !== 'en' && text === meant && !SAME[code]?.includes(name)) {
      faults.push(`${name} is still English`)
    }
  }
  return faults
}

test('there are the eight languages, and a code is what Intl calls the language', () => {
  const codes = languages.map(([code]) => code)
  expect(codes.toSorted()).toEqual(['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt'])
  for (const code of codes) {
    expect(Intl.getCanonicalLocales(code)).toEqual([code])
    expect(Intl.PluralRules.supportedLocalesOf(code)).toEqual([code])
  }
})

test.each(languages)('%s has every text, with its gaps and plural forms', (code, words) => {
  expect(texts(words).length).toBeGreaterThan(100)
  expect(faultsOf(code, words)).toEqual([])
})

test.each(languages)('%s keeps the gap of what is used as a heading at its end', (_, words) => {
  expect(words.timesOn).toMatch(/^[^{]+\{date\}$/)
})

describe('quotes are those of the language', () => {
  const QUOTED: Readonly<Record<string, string>> = {
    de: '„{asked}“',
    es: '«{asked}»',
    fr: '«\u00a0{asked}\u00a0»',
    it: '«{asked}»',
    nl: '“{asked}”',
    pl: '„{asked}”',
    pt: '“{asked}”',
  }
  test.each(foreign)('%s', (code, words) => {
    for (const text of [words.zoneUnknown, words.dateUnknown]) {
      expect(text).toContain(QUOTED[code])
      expect(text.match(/[„“”«»‹›]/g)).toHaveLength(2)
    }
  })
})

test('French signs stand behind a space that does not break', () => {
  const bare = texts(catalogues.fr).filter(([, text]) =>
    /[^\u00a0\u202f][:;?»](?!\/\/)|«[^\u00a0]/.test(text),
  )
  expect(bare).toEqual([])
})

test('French names and places do not follow a word that would be elided', () => {
  const elided = texts(catalogues.fr).filter(([, text]) => /\b(de|que)\s\{/i.test(text))
  expect(elided).toEqual([])
})

test('Polish names do not follow a preposition, which would decline them', () => {
  const declined = texts(catalogues.pl).filter(([, text]) =>
    /(^|\s)(z|ze|do|od|dla|u|w|we|przez|na) \{(host|place)\}/i.test(text),
  )
  expect(declined).toEqual([])
})

describe('a fault is found', () => {
  const { tryAgain: _, ...short } = catalogues.de
  const broken: [title: string, words: object, fault: string][] = [
    ['a text taken out', short, 'tryAgain is missing'],
    ['one too many', { ...catalogues.de, more: 'Mehr' }, 'more is not in English'],
    [
      'a plural form taken out',
      { ...catalogues.de, minutes: { other: '{n} Minuten' } },
      'minutes needs one,other',
    ],
    [
      'a plural where a text belongs',
      { ...catalogues.de, today: { one: 'Heute', other: 'Heute' } },
      'today is of another kind',
    ],
    [
      'a gap with another name',
      { ...catalogues.de, timesOn: 'Termine am {datum}' },
      'timesOn has other gaps',
    ],
    ['a gap left open', { ...catalogues.de, timesOn: 'Am {date} {' }, 'timesOn has a broken gap'],
    ['an empty text', { ...catalogues.de, today: '' }, 'today is empty or has a loose end'],
    ['a straight quote', { ...catalogues.de, today: "Heut'" }, 'today has a straight quote'],
    ['an English text', { ...catalogues.de, today: 'Today' }, 'today is still English'],
  ]
  test.each(broken)('%s', (_title, words, fault) => {
    expect(faultsOf('de', words as Words)).toContain(fault)
  })
})
