/** The starts of one day, those that can be booked and those that cannot. */
import type { Availability, MeetingType } from '../../../client/client.ts'
import { CheckIcon, CrossIcon } from '../../../ui/icons.tsx'
import { answered } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Problem } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/table.tsx'
import { useRead } from '../../reads.ts'
import { useWhen } from '../../when.ts'
import { checkWords } from './check-words.ts'
import { NoStarts } from './no-starts.tsx'
import { countAll, countOpen, type Starts, startsOf } from './starts.ts'
import { usePlace } from './use-place.ts'
import { Why } from './why.tsx'

type DayProps = {
  type: MeetingType
  date: string
  /** undefined: those of a team. */
  hours: Availability | undefined
}

export function DayOfStarts({ type, date, hours }: DayProps) {
  const { say, count, number } = useWords(checkWords)
  const { longDayOfYear } = useWhen()
  const { api, userId } = usePlace()
  const query = { meetingTypeId: type.id, start: date, end: date, troubleshoot: true }
  const read = () => answered(api.getBookingAvailability({ query }))
  const key = ['bookable', userId, type.id, date]
  const { data, error, refetch } = useRead(key, read)
  if (!data) return error ? <Problem error={error} retry={refetch} /> : <Skeleton rows={4} />
  const runs = startsOf(data, date)
  const all = countAll(runs)
  return (
    <div class="starts">
      <h4 aria-live="polite">
        {longDayOfYear(date)}
        {all > 0 && `: ${count('open', countOpen(runs), { all: number(all) })}`}
      </h4>
      <p class="quiet">{say('inZone', { zone: data.timezone })}</p>
      {all === 0 ? (
        <NoStarts {...{ type, date, hours }} />
      ) : (
        <Runs {...{ runs, type, date, hours }} />
      )}
    </div>
  )
}

type RunsProps = DayProps & { runs: readonly Starts[] }

function Runs({ runs, type, date, hours }: RunsProps) {
  const { say } = useWords(checkWords)
  const { clock } = useWhen()
  return (
    <ol class="runs">
      {runs.map(({ reason, starts }) => (
        <li key={starts[0]} class={reason === null ? 'run open' : 'run'}>
          <span class="run-sign">{reason === null ? <CheckIcon /> : <CrossIcon />}</span>
          <ul class="run-starts">
            {starts.map(start => (
              <li key={start}>
                <time dateTime={start}>{clock(start)}</time>
              </li>
            ))}
          </ul>
          {reason === null ? <p>{say('bookable')}</p> : <Why {...{ reason, type, date, hours }} />}
        </li>
      ))}
    </ol>
  )
}
