/** Why a time cannot be had, what is open close to it, and whether it may be taken all the same. */
import { useWords } from '../../languages.ts'
import { useWhen } from '../../when.ts'
import type { Appointment } from './appointments.ts'
import { moveWords } from './move-words.ts'
import { mayOverride, type Start, useNearest } from './start-reads.ts'

type ClosedProps = {
  appointment: Appointment
  chosen: Start
  isForced: boolean
  onForce: (isForced: boolean) => void
  onChoose: (start: string) => void
}

export function Closed({ appointment, chosen, isForced, onForce, onChoose }: ClosedProps) {
  const { say } = useWords(moveWords)
  const { day, clock } = useWhen()
  const { data: nearest = [] } = useNearest(appointment, chosen.start)
  const when = `${day(chosen.start)}, ${clock(chosen.start)}`
  const reason = chosen.reason ?? 'unknown'
  return (
    <div class="notice text" role="status">
      <p>{say('cannot', { when, why: say(reason) })}.</p>
      {nearest.length > 0 && (
        <fieldset class="nearest">
          <legend>{say('nearest')}</legend>
          {nearest.map(start => (
            <button key={start} class="button second" type="button" onClick={() => onChoose(start)}>
              {`${day(start)}, ${clock(start)}`}
            </button>
          ))}
        </fieldset>
      )}
      {mayOverride(reason) && (
        <div>
          <label class="check">
            <input
              type="checkbox"
              checked={isForced}
              onChange={({ currentTarget: { checked } }) => onForce(checked)}
            />
            <span>{say('override')}</span>
          </label>
          <p class="hint">{say('overrideHint')}</p>
        </div>
      )}
    </div>
  )
}
