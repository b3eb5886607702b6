/** A week of days, and the starts of the one that is chosen. */
import { useId } from 'preact/hooks'
import { dateAfter } from '../../../booking/month-grid.ts'
import { Chevron } from '../../../ui/icons.tsx'
import { useWords } from '../../languages.ts'
import { Problem } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/table.tsx'
import { useWhen } from '../../when.ts'
import type { Appointment } from './appointments.ts'
import { moveWords } from './move-words.ts'
import { type Start, useStarts } from './start-reads.ts'

type PickerProps = {
  appointment: Appointment
  /** Seven dates. */
  week: readonly string[]
  date: string
  onDate: (date: string) => void
  chosen: Start | null
  onChoose: (start: Start) => void
  seesClosed: boolean
}

const openOf = (starts: readonly Start[] = []): Start[] =>
  starts.filter(({ reason }) => reason === null)

export function StartPicker(props: PickerProps) {
  const { say } = useWords(moveWords)
  const { appointment, week, date, onDate } = props
  const { data: starts, error, refetch } = useStarts(appointment, week)
  const { month } = useWhen()
  const turn = (days: number) => onDate(dateAfter(date, days))
  return (
    <div class="picker">
      <div class="picker-head">
        <Turn to="left" label={say('weekBefore')} onTurn={() => turn(-7)} />
        <p aria-live="polite">{month(date)}</p>
        <Turn to="right" label={say('weekAfter')} onTurn={() => turn(7)} />
      </div>
      <Days {...{ week, date, onDate, starts }} />
      {error && !starts && <Problem error={error} retry={refetch} />}
      {!starts && !error && <Skeleton rows={2} />}
      {starts && <Times {...props} starts={starts.get(date) ?? []} />}
    </div>
  )
}

type TurnProps = { to: 'left' | 'right'; label: string; onTurn: () => void }

const Turn = ({ to, label, onTurn }: TurnProps) => (
  <button class="button plain icon" type="button" aria-label={label} onClick={onTurn}>
    <Chevron to={to} />
  </button>
)

type DaysProps = Pick<PickerProps, 'week' | 'date' | 'onDate'> & {
  starts: ReadonlyMap<string, Start[]> | undefined
}

function Days({ week, date, onDate, starts }: DaysProps) {
  const { say, count } = useWords(moveWords)
  const { weekday, longDay } = useWhen()
  const name = useId()
  return (
    <fieldset class="picker-days">
      <legend class="unseen">{say('day')}</legend>
      {week.map(day => {
        const open = openOf(starts?.get(day)).length
        const said = open === 0 ? say('noneOpen') : count('open', open)
        return (
          <label key={day} class={starts && open === 0 ? 'closed' : undefined}>
            <input
              type="radio"
              {...{ name }}
              checked={day === date}
              aria-label={starts ? `${longDay(day)}, ${said}` : longDay(day)}
              onChange={() => onDate(day)}
            />
            <span aria-hidden="true">
              <span>{weekday(day)}</span>
              <span>{Number(day.slice(8))}</span>
              <i class={open > 0 ? 'dot open' : 'dot'} />
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

function Times(props: PickerProps & { starts: readonly Start[] }) {
  const { say } = useWords(moveWords)
  const { clock, longDay } = useWhen()
  const name = useId()
  const { starts, week, date, chosen, onChoose, seesClosed, appointment } = props
  const shown = seesClosed ? starts : openOf(starts)
  if (shown.length === 0) return <p class="quiet">{say('nothingThatDay')}</p>
  return (
    <fieldset class="segments picker-times" key={week[0]}>
      <legend>{say('time', { day: longDay(date) })}</legend>
      {shown.map(one => (
        <label key={one.start} class={one.reason === null ? undefined : 'closed'}>
          <input
            type="radio"
            {...{ name }}
            checked={chosen?.start === one.start}
            aria-label={
              one.reason === null ? clock(one.start) : `${clock(one.start)}: ${say(one.reason)}`
            }
            onChange={() => onChoose(one)}
          />
          <span aria-hidden="true" class={one.start === appointment.start ? 'present' : undefined}>
            {clock(one.start)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
