/** A start as it is read: date, time, and the zone where it could be doubted. */
import { useSpeech } from '../words/speaking.ts'
import { endOf } from './ends.ts'
import { offsetName, offsetOf, placeOf } from './places.ts'

type WhenProps = {
  start: string
  /** With it the end is said too. */
  durationMin?: number
  /** null: without the zone. */
  zone: string | null
}

export function When({ start, durationMin, zone }: WhenProps) {
  const { say, day, clock } = useSpeech()
  const times =
    durationMin === undefined
      ? clock(start)
      : `${clock(start)} – ${clock(endOf(start, durationMin))}`
  return (
    <time class="when" dateTime={start}>
      <span class="day">{day(start, true)}</span> <span class="clock">{times}</span>
      {zone !== null && (
        <>
          {' '}
          <span class="zone-name">
            {say('inZone', { place: placeOf(zone) })} ({offsetName(offsetOf(start))})
          </span>
        </>
      )}
    </time>
  )
}
