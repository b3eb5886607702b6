/** The open times of the chosen day. Choosing one is a form, so that it works without a script. */
import { useSpeech } from '../words/speaking.ts'
import type { OpenStart } from './page.ts'
import { offsetName, offsetOf } from './places.ts'

type TimesProps = {
  date: string
  starts: readonly OpenStart[]
  /** Where the form leads without a script. */
  action: string
  password: string | null
  /** The time that was chosen before: it has the focus when the visitor comes back to it. */
  former: string | null
  onStart: (start: string) => void
}

export function Times({ date, starts, action, password, former, onStart }: TimesProps) {
  const { say, day } = useSpeech()
  const isOneOffset = new Set(starts.map(({ start }) => offsetOf(start))).size === 1
  return (
    <section class="times" aria-labelledby="day">
      <h2 id="day" tabIndex={-1}>
        <span class="unseen">{say('timesOn', { date: '' })}</span>
        {day(date)}
      </h2>
      <form method="post" action={action}>
        <input type="hidden" name="do" value="hold" />
        {password !== null && <input type="hidden" name="bookingPassword" value={password} />}
        <ul>
          {starts.map(one => (
            <li key={one.start}>
              <Time
                one={one}
                showOffset={!isOneOffset}
                isFormer={one.start === former}
                {...{ onStart }}
              />
            </li>
          ))}
        </ul>
      </form>
    </section>
  )
}

type TimeProps = {
  one: OpenStart
  showOffset: boolean
  isFormer: boolean
  onStart: (start: string) => void
}

function Time({ one: { start, seatsLeft }, showOffset, isFormer, onStart }: TimeProps) {
  const { clock, count } = useSpeech()
  const choose = (event: MouseEvent) => {
    event.preventDefault()
    onStart(start)
  }
  return (
    <button
      class="time"
      type="submit"
      name="slot"
      value={start}
      onClick={choose}
      {...(isFormer && { 'data-former': true })}
    >
      <time dateTime={start}>{clock(start)}</time>
      {showOffset && <small> {offsetName(offsetOf(start))}</small>}
      {seatsLeft !== null && <small> {count('seatsLeft', seatsLeft)}</small>}
    </button>
  )
}
