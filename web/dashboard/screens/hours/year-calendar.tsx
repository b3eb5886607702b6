/** Twelve small months to see exceptions in, and to choose a date or several from. */
import { useRef } from 'preact/hooks'
import type { Availability } from '../../../client/client.ts'
import type { DayState } from './exceptions.ts'
import { SmallMonth } from './small-month.tsx'
import { useChoosing } from './use-choosing.ts'
import { monthsOf, type Span } from './year.ts'

export type YearProps = {
  of: Availability
  year: number
  today: string
  states: ReadonlyMap<string, DayState>
  onOpen: (span: Span) => void
}

export function YearCalendar({ of, year, today, states, onOpen }: YearProps) {
  const box = useRef<HTMLDivElement>(null)
  const { chosen, focus, handlers } = useChoosing({ box, year, today, onOpen })
  return (
    // The dates inside are buttons; what is done with them is heard here once for all.
    <div ref={box} class="year" {...handlers}>
      {monthsOf(year).map(month => (
        <SmallMonth key={month} {...{ of, month, today, states, chosen, focus }} />
      ))}
    </div>
  )
}
