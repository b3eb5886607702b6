import type { Appointment } from '../../../client/client.ts'
import { answered, apiAs } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { Problem } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/table.tsx'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session.ts'
import { useWhen } from '../../when.ts'
import { homeWords } from './words.ts'

/** The own appointments of this date, in their order. */
export function Today() {
  const { say } = useWords(homeWords)
  const { user } = useSession()
  const read = () => answered(apiAs(user.id).listAppointmentsToday())
  const { data: today, error, refetch } = useRead(['appointments', 'today'], read)
  return (
    <section class="card" aria-labelledby="today">
      <h2 id="today">{say('today')}</h2>
      {error && !today && <Problem error={error} retry={refetch} />}
      {!today && !error && <Skeleton rows={2} />}
      {today?.length === 0 && <p class="quiet">{say('nothingToday')}</p>}
      {today && today.length > 0 && (
        <ol class="today-list">
          {today.map(appointment => (
            <li key={appointment.id}>
              <Line of={appointment} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Line({ of: appointment }: { of: Appointment }) {
  const { say } = useWords(homeWords)
  const { clock } = useWhen()
  const { id, start, end, meetingInfo, spots, takenSpots, isCancelled } = appointment
  return (
    <a class="today-line" href={paths.appointment(id)}>
      <time dateTime={start}>
        {clock(start)}–{clock(end)}
      </time>
      <span class="two-lines">
        <strong>{meetingInfo.name}</strong>
        {spots !== null && <span class="quiet">{say('seated', { taken: takenSpots, spots })}</span>}
      </span>
      {isCancelled && <Badge>{say('cancelled')}</Badge>}
    </a>
  )
}
