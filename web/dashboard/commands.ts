/** What the palette knows: every screen, and what is begun most often. */
import type { frameWords } from './frame-words.ts'
import type { useWords } from './languages.ts'
import { screens } from './routes.tsx'

export type Command = { name: string; path: string }

type FrameWords = ReturnType<typeof useWords<(typeof frameWords)['en']>>

export const commands = ({ say }: FrameWords, isAdmin: boolean): Command[] =>
  screens
    .filter(screen => isAdmin || !screen.isForAdmins)
    .map(({ name, path }) => ({ name: say(name), path }))
