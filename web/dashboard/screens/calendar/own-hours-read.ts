import { answered, apiAs } from '../../api.ts'
import { useRead } from '../../reads.ts'
import { isAdmin, useSession } from '../../session.ts'
import { wallIn } from '../hours/today.ts'
import type { Span } from './layout.ts'
import { openOn } from './own-hours.ts'

/** The bands of a date: of the host that is chosen, or of a member's own; of everybody none. */
export function useOwnHours(hostId: string): (date: string) => readonly Span[] {
  const session = useSession()
  const of = hostId || (isAdmin(session) ? '' : session.user.id)
  const { data } = useRead(
    ['availabilities', 'of', of],
    () => answered(apiAs(of).listAvailabilities()),
    { enabled: of !== '' },
  )
  const own = data?.find(({ isDefault }) => isDefault)
  return date => (own ? openOn(own, date, instant => wallIn(own.timezone, instant)) : [])
}
