/** What the signs of the year mean. */
import { ClockIcon, CrossIcon, Sign } from '../../../ui/icons.tsx'
import { useWords } from '../../languages.ts'
import { exceptionWords } from './exception-words.ts'

export function Legend() {
  const { say } = useWords(exceptionWords)
  return (
    <ul class="year-legend quiet">
      <li>
        <span class="sign closed" aria-hidden="true">
          <CrossIcon />
        </span>
        {say('closed')}
      </li>
      <li>
        <span class="sign hours" aria-hidden="true">
          <ClockIcon />
        </span>
        {say('hours')}
      </li>
      <li>
        <span class="sign part" aria-hidden="true">
          <HalfIcon />
        </span>
        {say('part')}
      </li>
      <li>
        <span class="sign weekly" aria-hidden="true">
          7
        </span>
        {say('weeklyClosed')}
      </li>
    </ul>
  )
}

export const HalfIcon = () => (
  <Sign width={2} lines={['M10 3.5a6.5 6.5 0 0 0 0 13Z', 'M10 3.5a6.5 6.5 0 0 1 0 13']} />
)
