/** One appointment in the calendar. */
import { nowMs } from '../../../ui/clock.ts'
import { useWords } from '../../languages.ts'
import { isAdmin, useSession } from '../../session.ts'
import { useWhen } from '../../when.ts'
import { anchorOf, fromCalendar } from '../appointments/addresses.ts'
import { type Appointment, isGroup, isOver } from '../appointments/appointments.ts'
import { useSpoken } from '../appointments/use-spoken.ts'
import { appointmentWords } from '../appointments/words.ts'
import { colourOf } from './colour.ts'
import type { Piece } from './layout.ts'
import { calendarWords } from './words.ts'

/** How one looks that is cancelled, or over. */
export const lookOf = (appointment: Appointment): string =>
  appointment.isCancelled ? 'ended' : isOver(appointment, nowMs()) ? 'over' : ''

/** For how many lines there is room. */
const sizeOf = ({ fromMin, toMin }: Piece<Appointment>): string =>
  toMin - fromMin <= 30 ? 'low' : toMin - fromMin < 60 ? 'two' : ''

type Query = Readonly<Record<string, string>>
type BlockProps = { piece: Piece<Appointment>; query: Query }

/** What a session is comes first, else who comes. */
export function useBlockText() {
  const spoken = useSpoken()
  return (appointment: Appointment): [first: string, second: string] => {
    const type = appointment.meetingInfo.name
    return isGroup(appointment)
      ? [type, spoken.seats(appointment)]
      : [spoken.who(appointment), type]
  }
}

export function Block({ piece, query }: BlockProps) {
  const { say } = useWords(calendarWords)
  const { say: sayOf } = useWords(appointmentWords)
  const { clock } = useWhen()
  const spoken = useSpoken()
  const { of: appointment, isRest } = piece
  const [first, second] = useBlockText()(appointment)
  const place = spoken.elsewhere(appointment)
  const hosts = spoken.hosts(appointment)
  const host = sayOf('with', { host: hosts })
  const isOfAll = isAdmin(useSession()) && !query.host
  return (
    <a
      id={isRest ? undefined : anchorOf(appointment.id)}
      class={`block ${lookOf(appointment)} ${sizeOf(piece)}`}
      style={{ '--colour': colourOf(appointment) }}
      href={fromCalendar(appointment.id, query)}
      title={`${spoken.span(appointment)} ${first} · ${second} · ${host}`}
    >
      <span class="unseen">{spoken.span(appointment)} </span>
      <span class="block-head">
        <span class="block-time" aria-hidden="true">
          {isRest ? say('rest') : clock(appointment.start)}
        </span>
        <strong>{first}</strong>
      </span>{' '}
      <span class="block-more">
        {second}
        {isOfAll && <span aria-hidden="true"> · {hosts}</span>}
      </span>{' '}
      {place !== null && <span class="block-more">{place} </span>}
      <span class="unseen">
        {host}
        {appointment.isCancelled && `, ${sayOf('isCancelled')}`}
      </span>
    </a>
  )
}
