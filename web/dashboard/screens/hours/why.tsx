/** Why a start is closed, what to change about it, and where that is done. */
import type { Availability, MeetingType } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { paths } from '../../paths.ts'
import { checkWords } from './check-words.ts'
import type { Reason } from './starts.ts'
import { type Place, usePlace } from './use-place.ts'

type WhyProps = { reason: Reason; type: MeetingType; hours: Availability | undefined }

export function Why({ reason, type, hours }: WhyProps) {
  const { say } = useWords(checkWords)
  const place = usePlace()
  const to = wayOut(reason, { type, hours, place })
  return (
    <div class="why">
      <p>
        <strong>{say(`${reason}_title`)}</strong> {say(reason)}
      </p>
      {to && <a href={to.href}>{say(to.name)}</a>}
    </div>
  )
}

type Around = { type: MeetingType; hours: Availability | undefined; place: Place }
type Way = { href: string; name: 'toHours' | 'toType' | 'toAppointments' | 'toWaiting' } | null

/** null: there is nothing to change. */
function wayOut(reason: Reason, { type, hours, place }: Around): Way {
  switch (reason) {
    case 'past':
    case 'calendar_busy':
      return null
    case 'outside_hours':
      return hours ? { href: place.hrefOf({ id: hours.id, part: 'week' }), name: 'toHours' } : null
    case 'held':
    case 'slot_taken':
      return { href: paths.appointments, name: 'toAppointments' }
    case 'pending':
      return { href: paths.waiting, name: 'toWaiting' }
    default:
      return { href: paths.meetingType(type.id), name: 'toType' }
  }
}
