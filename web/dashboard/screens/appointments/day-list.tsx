/** Appointments under the days that they are on. */
import { dateAfter } from '../../../booking/month-grid.ts'
import { useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { useAddress } from '../../parts/use-address.ts'
import { useToday } from '../../today.ts'
import { useWhen } from '../../when.ts'
import { anchorOf, fromList } from './addresses.ts'
import { type Appointment, byDay, isGroup } from './appointments.ts'
import { useSpoken } from './use-spoken.ts'
import { appointmentWords } from './words.ts'

type ListProps = { appointments: readonly Appointment[]; order: 'asc' | 'desc' }

export function DayList({ appointments, order }: ListProps) {
  return (
    <div class="days">
      {byDay(appointments, order).map(({ date, appointments: own }) => (
        <section key={date} class="day" aria-labelledby={`day-${date}`}>
          <DayHead date={date} />
          <ul class="agenda">
            {own.map(appointment => (
              <li key={appointment.id}>
                <Row {...{ appointment }} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function DayHead({ date }: { date: string }) {
  const { say } = useWords(appointmentWords)
  const { longDay, longDayOfYear } = useWhen()
  const today = useToday()
  const near =
    today !== null &&
    (
      [
        ['yesterday', -1],
        ['today', 0],
        ['tomorrow', 1],
      ] as const
    ).find(([, days]) => dateAfter(today, days) === date)
  const isThisYear = today === null || today.slice(0, 4) === date.slice(0, 4)
  return (
    <h2 id={`day-${date}`} class="day-head">
      <time dateTime={date}>{isThisYear ? longDay(date) : longDayOfYear(date)}</time>
      {near && <span class="quiet"> {say(near[0])}</span>}
    </h2>
  )
}

function Row({ appointment }: { appointment: Appointment }) {
  const { say } = useWords(appointmentWords)
  const { query } = useAddress()
  const spoken = useSpoken()
  const state = spoken.state(appointment)
  const place = spoken.elsewhere(appointment)
  const { meetingInfo } = appointment
  const how = isGroup(appointment) ? spoken.seats(appointment) : spoken.channel(meetingInfo.channel)
  return (
    <a
      id={anchorOf(appointment.id)}
      class={appointment.isCancelled ? 'agenda-row ended' : 'agenda-row'}
      href={fromList(appointment.id, query)}
    >
      <span class="agenda-when">
        <time dateTime={appointment.start}>{spoken.span(appointment)}</time>
        {place !== null && <span class="quiet">{place}</span>}
      </span>
      <span class="agenda-what">
        <strong>{spoken.who(appointment)}</strong>
        <span class="quiet">{`${meetingInfo.name} · ${how}`}</span>
      </span>
      <span class="agenda-host">{say('with', { host: spoken.hosts(appointment) })}</span>
      <span class="agenda-state">
        {state.isUsual ? (
          <span class="quiet">{state.text}</span>
        ) : (
          <Badge tone={state.tone}>{state.text}</Badge>
        )}
      </span>
    </a>
  )
}
