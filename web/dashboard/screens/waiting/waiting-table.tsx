import type { ProvisionalBooking } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { useWhen } from '../../when.ts'
import { useSpoken } from '../appointments/use-spoken.ts'
import { Decide, type DecideProps } from './decide.tsx'
import { waitingWords } from './words.ts'

type TableProps = {
  bookings: readonly ProvisionalBooking[]
} & Omit<DecideProps, 'booking'>

export function WaitingTable({ bookings, ...doing }: TableProps) {
  const { say } = useWords(waitingWords)
  const { day } = useWhen()
  const spoken = useSpoken()
  const isWaiting = bookings[0]?.status === 'pending'
  const columns: Column<ProvisionalBooking>[] = [
    {
      head: say('who'),
      cell: ({ dto: { attendee }, meetingName }) => (
        <div class="two-lines">
          <strong>{spoken.nameOf(attendee)}</strong>
          <span class="quiet">{meetingName}</span>
        </div>
      ),
    },
    {
      head: say('when'),
      cell: booking => (
        <time class="two-lines" dateTime={booking.start}>
          <span>{day(booking.start)}</span>
          <span class="quiet">
            {[spoken.span(booking), spoken.elsewhere(booking)].filter(Boolean).join(' ')}
          </span>
        </time>
      ),
    },
    {
      head: say('host'),
      isExtra: true,
      cell: ({ hosts }) => hosts.map(({ fullName }) => fullName).join(', '),
    },
    {
      head: say(isWaiting ? 'waitsFor' : 'became'),
      cell: booking => <State {...{ booking }} />,
    },
    {
      head: say('decide'),
      cell: booking => <Decide {...doing} {...{ booking }} />,
    },
  ]
  return <Table caption={say('title')} columns={columns} rows={bookings} keyOf={({ id }) => id} />
}

function State({ booking }: { booking: ProvisionalBooking }) {
  const { say } = useWords(waitingWords)
  const { ago, stamp } = useWhen()
  const { status, type, expiresAt, decidedAt, reason } = booking
  if (status === 'pending') {
    return (
      <div class="two-lines">
        <span>{say(type === 'doubleOptIn' ? 'forAttendee' : 'forHost')}</span>
        <time class="quiet" dateTime={expiresAt} title={ago(expiresAt)}>
          {say('until', { when: stamp(expiresAt) })}
        </time>
      </div>
    )
  }
  return (
    <div class="two-lines became">
      <Badge tone={status === 'confirmed' ? 'good' : 'bad'}>{say(status)}</Badge>
      {decidedAt !== null && (
        <time class="quiet" dateTime={decidedAt}>
          {say('on', { when: stamp(decidedAt) })}
        </time>
      )}
      {reason && <span class="quiet">{say('because', { reason })}</span>}
    </div>
  )
}
