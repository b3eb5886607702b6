/** The holidays that were asked for, what is so on each, and the button that closes them. */
import { useContext, useState } from 'preact/hooks'
import type { Availability } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'
import { Spoken, useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { Problem, useProblemText } from '../../parts/problem.tsx'
import { type Column, Skeleton, Table } from '../../parts/table.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useRead } from '../../reads.ts'
import { useWhen } from '../../when.ts'
import { holidayWords } from './holiday-words.ts'
import { type Chosen, type Holiday, hasHolidays, stateOf, withoutHolidays } from './holidays.ts'
import { useClosingHolidays } from './use-closing-holidays.ts'
import { useSavingExceptions } from './use-saving.ts'

type ListProps = { of: Availability; chosen: Chosen }

export function HolidayList({ of, chosen }: ListProps) {
  const { say } = useWords(holidayWords)
  const { language } = useContext(Spoken)
  const { country, region, year } = chosen
  const query = { country, year, language, ...(region !== null && { region }) }
  const read = () => answered(api.listHolidays({ query }))
  const key = ['holidays', country, region, year, language]
  const { data, error, refetch } = useRead(key, read, { staleTime: Number.POSITIVE_INFINITY })
  if (!data) return error ? <Problem error={error} retry={refetch} /> : <Skeleton rows={8} />
  if (data.length === 0) return <p>{say('none')}</p>
  return (
    <>
      <Actions {...{ of, chosen }} holidays={data} />
      <Holidays {...{ of }} holidays={data} />
    </>
  )
}

function Holidays({ of, holidays }: { of: Availability; holidays: readonly Holiday[] }) {
  const { say } = useWords(holidayWords)
  const { longDay } = useWhen()
  const columns: Column<Holiday>[] = [
    { head: say('day'), cell: ({ date }) => <time dateTime={date}>{longDay(date)}</time> },
    { head: say('holiday'), cell: ({ name }) => name },
    {
      head: say('state'),
      cell: ({ date }) => {
        const state = stateOf(of, date)
        return <Badge tone={TONES[state]}>{say(state)}</Badge>
      },
    },
  ]
  return (
    <Table caption={say('title')} {...{ columns }} rows={holidays} keyOf={({ date }) => date} />
  )
}

const TONES = { closed: 'bad', hours: 'accent', weekly: 'calm', open: 'good' } as const

function Actions({ of, chosen, holidays }: ListProps & { holidays: readonly Holiday[] }) {
  const { say, count } = useWords(holidayWords)
  const { country, year } = chosen
  const toast = useToast()
  const problemText = useProblemText()
  const close = useClosingHolidays(of)
  const save = useSavingExceptions(of)
  const [isBusy, setBusy] = useState(false)
  const run = async (what: Promise<unknown>) => {
    setBusy(true)
    await what.catch(error => toast({ text: problemText(error), tone: 'bad' }))
    setBusy(false)
  }
  const open = holidays.filter(({ date }) => stateOf(of, date) !== 'closed')
  const openAgain = () => save(there => withoutHolidays(there, country, year), say('opened'))
  return (
    <div class="form-end">
      <Button
        {...{ isBusy }}
        disabledReason={open.length > 0 ? null : say('allClosed')}
        onClick={() => run(close(chosen))}
      >
        {count('close', holidays.length)}
      </Button>
      {hasHolidays(of.availabilityExceptions, country, year) && (
        <Button kind="second" {...{ isBusy }} onClick={() => run(openAgain())}>
          {say('openAgain')}
        </Button>
      )}
    </div>
  )
}
