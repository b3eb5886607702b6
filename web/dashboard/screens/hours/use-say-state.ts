import { useWords } from '../../languages.ts'
import { exceptionWords } from './exception-words.ts'
import type { DayState } from './exceptions.ts'

/** `Closed · Christmas`, `09:00–12:00 · Half a day`. */
export function useSayState(): (state: DayState) => string {
  const { say } = useWords(exceptionWords)
  return ({ kind, intervals, title }) => {
    const hours = intervals.map(({ from, to }) => `${from}–${to}`).join(', ')
    return [kind === 'hours' ? hours : say(kind), title].filter(Boolean).join(' · ')
  }
}
