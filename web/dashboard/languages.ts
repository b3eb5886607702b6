/**
 * What the dashboard says: each screen has its own words, in the same keys of every language, so
 * that they are loaded with it.
 */
import { createContext } from 'preact'
import { useContext, useMemo } from 'preact/hooks'
import { fill } from '../words/speech.ts'
import type { Plural } from '../words/words.ts'

export type Language = 'en' | 'de'

type Text = string | Plural
type Same<W> = { readonly [K in keyof W]: W[K] extends string ? string : Plural }
export type WordsOf<W> = Readonly<Record<Language, Same<W>>>

/** The keys of English are those of all. */
export const inLanguages = <const W extends Record<string, Text>>(en: W, de: Same<W>): WordsOf<W> =>
  ({ en, de }) as unknown as WordsOf<W>

export type Spoken = {
  language: Language
  /** BCP 47, with the region where the browser knows one: `de-AT`. */
  tag: string
}

/** The user's own language where there are words for it, else the browser's, else English. */
export function chooseSpoken(ofUser: string | null, ofBrowser: readonly string[]): Spoken {
  const wishes = [...(ofUser === null ? [] : [ofUser]), ...ofBrowser]
  const wish = wishes.find(tag => isKnown(languageIn(tag))) ?? 'en'
  const language = languageIn(wish) as Language
  const withRegion = ofBrowser.find(tag => languageIn(tag) === language && tag.includes('-'))
  return { language, tag: withRegion ?? language }
}

const languageIn = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? ''
const isKnown = (language: string): language is Language => language === 'en' || language === 'de'

export const Spoken = createContext<Spoken>({ language: 'en', tag: 'en-GB' })

type Values = Record<string, string | number>
type TextKey<W> = { [K in keyof W]: W[K] extends string ? K : never }[keyof W]
type PluralKey<W> = { [K in keyof W]: W[K] extends string ? never : K }[keyof W]

export function useWords<W extends Record<string, Text>>(words: WordsOf<W>) {
  const { language, tag } = useContext(Spoken)
  return useMemo(() => {
    const own = words[language] as Record<keyof W, Text>
    const number = new Intl.NumberFormat(tag)
    const rules = new Intl.PluralRules(tag)
    return {
      /** `{gaps}` are filled. */
      say: (key: TextKey<W>, values: Values = {}) => fill(own[key] as string, values),
      count: (key: PluralKey<W>, n: number, values: Values = {}) => {
        const plural = own[key] as Plural
        return fill(plural[rules.select(n)] ?? plural.other, { ...values, n: number.format(n) })
      },
      number: (n: number) => number.format(n),
    }
  }, [words, language, tag])
}
