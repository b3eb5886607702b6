/** The texts of mails, in every language of the pages: the same keys, with `{gaps}` to fill. */
import type { en } from './en.ts'

export type MailWords = { readonly [K in keyof typeof en]: string }
export type MailKey = keyof MailWords
