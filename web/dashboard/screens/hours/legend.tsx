/** What the signs of the year mean. */
import { ClockIcon, CrossIcon } from '../../../ui/icons.tsx'
import { useWords } from '../../languages.ts'
import { exceptionWords } from './exception-words.ts'

export function Legend() {
  const { say } = useWords(exceptionWords)
  return (
    <ul class="legend quiet">
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
        <span class="sign weekly" aria-hidden="true">
          7
        </span>
        {say('weeklyClosed')}
      </li>
    </ul>
  )
}
