/** What a visitor could book now, on the first few days. */
import { useWords } from '../../languages.ts'
import { Problem } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/table.tsx'
import { useRead } from '../../reads.ts'
import { useWhen } from '../../when.ts'
import { readNextStarts } from './users.ts'
import { userWords } from './words.ts'

const DAYS = 3
const STARTS_A_DAY = 6

type Found = Awaited<ReturnType<typeof readNextStarts>>
type Day = NonNullable<Found>['dates'][number]

export function NextStarts({ userId }: { userId: string }) {
  const { say } = useWords(userWords)
  const {
    data: next,
    error,
    refetch,
  } = useRead<Found>(['users', 'starts', userId], () => readNextStarts(userId))
  return (
    <section class="text next-starts" aria-labelledby="next">
      <h3 id="next">{say('next')}</h3>
      {error && next === undefined && <Problem error={error} retry={refetch} />}
      {next === undefined && !error && <Skeleton rows={2} />}
      {next === null && <p class="quiet">{say('noType')}</p>}
      {next?.dates.length === 0 && <p class="quiet">{say('noneOpen')}</p>}
      {next && next.dates.length > 0 && (
        <>
          <p class="quiet">{say('nextOf', { type: next.name, zone: next.timezone })}</p>
          {next.dates.slice(0, DAYS).map(day => (
            <StartsOfDay key={day.date} of={day} />
          ))}
        </>
      )}
    </section>
  )
}

function StartsOfDay({ of: { date, spots } }: { of: Day }) {
  const { count } = useWords(userWords)
  const { day, clock } = useWhen()
  const shown = spots.slice(0, STARTS_A_DAY)
  return (
    <div>
      <p class="starts-day">{day(date)}</p>
      <ul class="starts-list">
        {shown.map(({ startTime }) => (
          <li key={startTime}>
            <time dateTime={startTime}>{clock(startTime)}</time>
          </li>
        ))}
        {spots.length > shown.length && (
          <li class="quiet">{count('more', spots.length - shown.length)}</li>
        )}
      </ul>
    </div>
  )
}
