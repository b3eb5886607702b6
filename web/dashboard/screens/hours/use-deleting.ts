/** Deleting hours that nothing uses, with the way back: the same again under a new id. */
import { useLocation } from 'preact-iso'
import type { Availability } from '../../../client/client.ts'
import { answered } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { useProblemText } from '../../parts/problem.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { changed } from '../../reads.ts'
import { sentOf } from './exceptions.ts'
import { usePlace } from './use-place.ts'
import { hoursWords } from './words.ts'

export function useDeleting({
  id,
  name,
  timezone,
  schedule,
  availabilityExceptions,
}: Availability) {
  const { say } = useWords(hoursWords)
  const { api, hrefOf } = usePlace()
  const { route } = useLocation()
  const problemText = useProblemText()
  const toast = useToast()
  const again = async () => {
    const exceptions = { availabilityExceptions: availabilityExceptions.map(sentOf) }
    const body = { name, timezone, schedule, ...exceptions }
    await answered(api.createAvailability({ body }))
    await changed('availabilities')
  }
  return async () => {
    try {
      await answered(api.deleteAvailability({ params: { id } }))
      route(hrefOf({ id: null, part: 'week' }))
      await changed('availabilities')
      toast({ text: say('deleted', { name }), undo: again })
    } catch (error) {
      toast({ text: problemText(error), tone: 'bad' })
    }
  }
}
