import type { Availability } from '../../../client/client.ts'
import { answered } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { holidayWords } from './holiday-words.ts'
import type { Chosen } from './holidays.ts'
import { usePlace } from './use-place.ts'
import { useUndoable } from './use-saving.ts'

/** Closes the holidays of a year; "undo" puts all exceptions back. Throws `Refused`. */
export function useClosingHolidays(of: Availability) {
  const { say } = useWords(holidayWords)
  const { api } = usePlace()
  const undoable = useUndoable(of)
  return (body: Chosen): Promise<unknown> =>
    undoable(
      async () => {
        const now = await answered(api.closeHolidays({ params: { id: of.id }, body }))
        return { now, parts: ['availabilityExceptions'] }
      },
      say('done', { year: body.year }),
    )
}
