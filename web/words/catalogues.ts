/** Every language of the pages, by its code (BCP 47). */
import { en } from './en.ts'
import type { Words } from './words.ts'

export const catalogues = { en } satisfies Record<string, Words>

export type Language = keyof typeof catalogues
