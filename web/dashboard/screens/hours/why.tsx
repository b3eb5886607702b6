/** Why a start is closed, what to change about it, and where that is done. */
import type { Availability, MeetingType } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { paths } from '../../paths.ts'
import { checkWords } from './check-words.ts'
import { isException } from './is-exception.ts'
import type { Reason } from './starts.ts'
import { type Place, usePlace } from './use-place.ts'

type Asked = { type: MeetingType; date: string; hours: Availability | undefined }

export function Why({ reason, ...asked }: Asked & { reason: Reason }) {
  const { say } = useWords(checkWords)
  const place = usePlace()
  const to = wayOut(reason, asked, place)
  return (
    <div class="why">
      <p>
        <strong>{say(`${reason}_title`)}</strong> {say(reason)}
      </p>
      {to && <a href={to.href}>{say(to.name)}</a>}
    </div>
  )
}

type Way = {
  href: string
  name: 'toHours' | 'toExceptions' | 'toType' | 'toAppointments' | 'toWaiting'
}

/** null: there is nothing to change. */
function wayOut(
  reason: Reason,
  { type, date, hours }: Asked,
  { hrefOf, isOther }: Place,
): Way | null {
  switch (reason) {
    case 'past':
    case 'calendar_busy':
      return null
    case 'outside_hours':
      return hours ? wayToHours(hours, date, hrefOf) : null
    case 'held':
    case 'slot_taken':
      return { href: paths.appointments, name: 'toAppointments' }
    case 'pending':
      return { href: paths.waiting, name: 'toWaiting' }
    default:
      return { href: paths.meetingType(type.id, isOther ? type.userId : null), name: 'toType' }
  }
}

/** What opens or closes the date: an exception, else the week. */
function wayToHours(hours: Availability, date: string, hrefOf: Place['hrefOf']): Way {
  return isException(hours, date)
    ? { href: hrefOf({ id: hours.id, part: 'exceptions' }), name: 'toExceptions' }
    : { href: hrefOf({ id: hours.id, part: 'week' }), name: 'toHours' }
}
