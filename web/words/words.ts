/** The texts of the pages: the same keys in every language, with `{gaps}` to fill. */
import type { en } from './en.ts'

/** By the categories of `Intl.PluralRules`; `{n}` is the number. */
export type Plural = { readonly [C in Intl.LDMLPluralRule]?: string } & { readonly other: string }

type English = typeof en

export type Words = { readonly [K in keyof English]: English[K] extends string ? string : Plural }

export type TextKey = { [K in keyof English]: English[K] extends string ? K : never }[keyof English]
export type PluralKey = Exclude<keyof English, TextKey>
