/** Every language of the pages, by its code (BCP 47). */
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import type { Words } from './words.ts'

export const catalogues = { de, en, es, fr, it, nl, pl, pt } satisfies Record<string, Words>

export type Language = keyof typeof catalogues
