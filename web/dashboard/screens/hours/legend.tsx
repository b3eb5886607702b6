/** What the signs of the year mean. */
import { ClockIcon, CrossIcon, Sign } from '../../../ui/icons.tsx'
import { useWords } from '../../languages.ts'
import { exceptionWords } from './exception-words.ts'

export const HalfIcon = () => (
  <Sign width={2} lines={['M10 3.5a6.5 6.5 0 0 0 0 13Z', 'M10 3.5a6.5 6.5 0 0 1 0 13']} />
)

const SIGNS = [
  { kind: 'closed', word: 'closed', sign: <CrossIcon /> },
  { kind: 'hours', word: 'hours', sign: <ClockIcon /> },
  { kind: 'part', word: 'part', sign: <HalfIcon /> },
  { kind: 'weekly', word: 'weeklyClosed', sign: '7' },
] as const

export function Legend() {
  const { say } = useWords(exceptionWords)
  return (
    <ul class="year-legend quiet">
      {SIGNS.map(({ kind, word, sign }) => (
        <li key={kind}>
          <span class={`sign ${kind}`} aria-hidden="true">
            {sign}
          </span>
          {say(word)}
        </li>
      ))}
    </ul>
  )
}
