/** What happened to an appointment, in order, and who was told of it. */
import type { AppointmentHistory } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { useWhen } from '../../when.ts'
import { historyWords } from './history-words.ts'
import { useHistory } from './reads.ts'
import { Told } from './told.tsx'
import './history.css'

type Happened = AppointmentHistory['events'][number]

export function History({ id }: { id: string }) {
  const { say } = useWords(historyWords)
  // Where it cannot be had, the rest is no worse for it.
  const { data: history } = useHistory(id)
  if (!history || history.events.length === 0) return null
  return (
    <section class="panel-part">
      <h3>{say('title')}</h3>
      <ol class="history">
        {history.events.map(event => (
          <li key={event.id}>
            <Line {...{ event }} />
          </li>
        ))}
      </ol>
      <Told {...{ history }} />
    </section>
  )
}

function Line({ event }: { event: Happened }) {
  const { say } = useWords(historyWords)
  const { stamp } = useWhen()
  const whatOf = useWhat()
  const { at, by, reason } = event
  const who =
    by === null
      ? null
      : by.source === 'attendee'
        ? say('byAttendee')
        : by.name
          ? say('byHostNamed', { name: by.name })
          : say('byHost')
  return (
    <>
      <time class="quiet" dateTime={at}>
        {stamp(at)}
      </time>
      <span>
        {[whatOf(event), who].filter(Boolean).join(' ')}
        {reason && <span class="line quiet">{say('because', { reason })}</span>}
      </span>
    </>
  )
}

const PLAIN = [
  'booking_created',
  'booking_cancelled',
  'provisional_booking_created',
  'provisional_booking_approved',
  'provisional_booking_declined',
  'provisional_booking_expired',
] as const

function useWhat(): (event: Happened) => string {
  const { say } = useWords(historyWords)
  const { day, clock } = useWhen()
  const when = (start: string) => `${day(start)}, ${clock(start)}`
  const names = (all: readonly { name: string }[]) => all.map(({ name }) => name).join(', ')
  return ({ type, attendee, start, hosts, fields }) => {
    if (start) return say('booking_rescheduled', { from: when(start.from), to: when(start.to) })
    if (hosts) return say('booking_reassigned', { from: names(hosts.from), to: names(hosts.to) })
    if (type === 'booking_updated' && fields.length > 0) {
      return say('booking_updated', { fields: fields.map(field => say(field)).join(', ') })
    }
    if (attendee && (type === 'booking_created' || type === 'booking_cancelled')) {
      return say(`${type}By`, { who: attendee.name })
    }
    const plain = PLAIN.find(one => one === type)
    return plain ? say(plain) : say('other', { type })
  }
}
