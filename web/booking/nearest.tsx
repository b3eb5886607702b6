/** Times near the one that was taken, to choose from without losing what is typed. */
import { useSpeech } from '../words/speaking.ts'
import type { Refused } from './page.ts'

export function Nearest({ refused: { isTaken, nearest } }: { refused: Refused }) {
  const { say, day, clock } = useSpeech()
  if (!isTaken) return null
  if (nearest.length === 0) return <p>{say('noneNear')}</p>
  return (
    <fieldset class="nearest">
      <legend>{say('nearest')}</legend>
      {nearest.map((start, nth) => (
        <label key={start}>
          <input
            type="radio"
            name="slot"
            id={nth === 0 ? 'slot' : undefined}
            value={start}
            required
          />
          <span>
            {day(start)}, <time dateTime={start}>{clock(start)}</time>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
