/** Twelve small months to see exceptions in, and to choose a date or several from. */
import { useRef, useState } from 'preact/hooks'
import { monthOf } from '../../../booking/month-grid.ts'
import type { Availability } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { useIsNarrow } from '../../use-is-narrow.ts'
import { exceptionWords } from './exception-words.ts'
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
  const { say } = useWords(exceptionWords)
  const box = useRef<HTMLDivElement>(null)
  const isNarrow = useIsNarrow()
  const [isWhole, setWhole] = useState(false)
  // Where months stand one under the other, nobody has to scroll past what is over.
  const isShort = isNarrow && !isWhole && today.startsWith(`${year}-`)
  const from = isShort ? monthOf(today) : `${year}-01`
  const shown = { first: `${from}-01`, last: `${year}-12-31` }
  const { chosen, focus, handlers } = useChoosing({ box, shown, today, onOpen })
  return (
    <>
      {from !== `${year}-01` && (
        <button class="link" type="button" onClick={() => setWhole(true)}>
          {say('allMonths')}
        </button>
      )}
      {/* The dates inside are buttons; what is done with them is heard here once for all. */}
      <div ref={box} class="year" {...handlers}>
        {monthsOf(year)
          .filter(month => month >= from)
          .map(month => (
            <SmallMonth key={month} {...{ of, month, today, states, chosen, focus }} />
          ))}
      </div>
    </>
  )
}
