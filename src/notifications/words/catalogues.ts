/** Every language of mails, by its code (BCP 47). */
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import type { MailWords } from './words.ts'

export const mailWords: Readonly<Record<string, MailWords>> = { de, en, es, fr, it, nl, pl, pt }
