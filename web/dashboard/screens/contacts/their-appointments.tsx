import { useState } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { paths } from '../../paths.ts'
import { useWhen } from '../../when.ts'
import type { Contact } from './contacts.ts'
import { contactWords } from './words.ts'

const FIRST = 5

type Attendance = Contact['appointments'][number]

export function TheirAppointments({ of: { appointments } }: { of: Contact }) {
  const { say, count } = useWords(contactWords)
  const [seesAll, setSeesAll] = useState(false)
  const shown = seesAll ? appointments : appointments.slice(0, FIRST)
  return (
    <section class="text" aria-labelledby="appointments">
      <h3 id="appointments">{say('appointments')}</h3>
      {appointments.length === 0 && <p class="quiet">{say('noAppointments')}</p>}
      {shown.length > 0 && (
        <ul class="attendances">
          {shown.map(one => (
            <AttendanceLine key={one.attendeeId} of={one} />
          ))}
        </ul>
      )}
      {shown.length < appointments.length && (
        <button class="link" type="button" onClick={() => setSeesAll(true)}>
          {count('showAll', appointments.length - shown.length)}
        </button>
      )}
    </section>
  )
}

function AttendanceLine({
  of: { id, start, meetingInfo, isCancelled, noShow },
}: {
  of: Attendance
}) {
  const { say } = useWords(contactWords)
  const { day, clock } = useWhen()
  return (
    <li class="attendance">
      <a href={paths.appointment(id)}>
        <time dateTime={start}>
          {day(start)}, {clock(start)}
        </time>
      </a>
      <span class="quiet">{meetingInfo.name}</span>
      {isCancelled && <Badge>{say('cancelled')}</Badge>}
      {noShow && <Badge tone="bad">{say('noShow')}</Badge>}
    </li>
  )
}
