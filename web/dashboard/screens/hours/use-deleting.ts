/** Deleting hours that nothing uses, with the way back: the same again under a new id. */
import { useLocation } from 'preact-iso'
import type { Availability } from '../../../client/client.ts'
import { answered } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { useProblemText } from '../../parts/problem.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { changed } from '../../reads.ts'
import { usePlace } from './use-place.ts'
import { bodyOf } from './use-saving.ts'
import { hoursWords } from './words.ts'

/** `onDeleted` lets go of what was not saved. */
export function useDeleting(of: Availability, onDeleted: () => void) {
  const { say } = useWords(hoursWords)
  const { api, hrefOf } = usePlace()
  const { route } = useLocation()
  const problemText = useProblemText()
  const toast = useToast()
  const again = async () => {
    await answered(api.createAvailability({ body: bodyOf(of) }))
    await changed('availabilities')
  }
  return async () => {
    try {
      await answered(api.deleteAvailability({ params: { id: of.id } }))
      onDeleted()
      route(hrefOf({ id: null, part: 'week' }))
      await changed('availabilities')
      toast({ text: say('deleted', { name: of.name }), undo: again })
    } catch (error) {
      toast({ text: problemText(error), tone: 'bad' })
    }
  }
}
