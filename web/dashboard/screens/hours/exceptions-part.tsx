/** Dates that are not as every week: a year to see and choose them in, and those to come. */
import { useLocation } from 'preact-iso'
import type { Availability } from '../../../client/client.ts'
import { Chevron } from '../../../ui/icons.tsx'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { useAddress } from '../../parts/use-address.ts'
import { ExceptionList } from './exception-list.tsx'
import { ExceptionPanel } from './exception-panel.tsx'
import { exceptionWords } from './exception-words.ts'
import { marksOf } from './exceptions.ts'
import { Legend } from './legend.tsx'
import { todayIn, wallIn } from './today.ts'
import { type Span, spanFrom, yearFrom } from './year.ts'
import { YearCalendar } from './year-calendar.tsx'

export function ExceptionsPart({ of }: { of: Availability }) {
  const { say } = useWords(exceptionWords)
  const { query } = useLocation()
  const { set } = useAddress()
  const today = todayIn(of.timezone)
  const year = yearFrom(query.year) ?? Number(today.slice(0, 4))
  const span = spanFrom(query.from, query.to)
  const within = { first: `${year}-01-01`, last: `${year}-12-31` }
  const wallAt = (instant: string) => wallIn(of.timezone, instant)
  const states = marksOf(of.availabilityExceptions, within, wallAt)
  const open = ({ first, last }: Span) => set({ from: first, to: last === first ? null : last })
  return (
    <>
      <section class="card year-card" aria-labelledby="year">
        <div class="year-head">
          <Turn {...{ year }} onYear={next => set({ year: next })} />
          <Button onClick={() => open({ first: today, last: today })}>{say('add')}</Button>
        </div>
        <p id="year-hint" class="quiet">
          {say('hint')} <span class="for-pointer">{say('hintKeys')}</span>
        </p>
        <Legend />
        <YearCalendar {...{ of, year, today, states }} onOpen={open} />
      </section>
      <ExceptionList {...{ of, today }} onOpen={open} />
      {span && (
        <ExceptionPanel
          key={`${span.first} ${span.last}`}
          {...{ of, span }}
          onClose={() => set({ from: null, to: null })}
        />
      )}
    </>
  )
}

function Turn({ year, onYear }: { year: number; onYear: (year: number) => void }) {
  const { say } = useWords(exceptionWords)
  return (
    <div class="turn-year">
      <Button isIcon kind="plain" label={say('previousYear')} onClick={() => onYear(year - 1)}>
        <Chevron to="left" />
      </Button>
      <h3 id="year" aria-live="polite">
        {year}
      </h3>
      <Button isIcon kind="plain" label={say('nextYear')} onClick={() => onYear(year + 1)}>
        <Chevron to="right" />
      </Button>
    </div>
  )
}
