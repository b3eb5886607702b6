import type { Availability } from '../../../client/client.ts'
import { answered } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { useToast } from '../../parts/toasts.tsx'
import { changed } from '../../reads.ts'
import { sentOf } from './exceptions.ts'
import { holidayWords } from './holiday-words.ts'
import type { Chosen } from './holidays.ts'
import { usePlace } from './use-place.ts'

/** Closes the holidays of a year; "undo" puts all exceptions back. Throws `Refused`. */
export function useClosingHolidays({ id, availabilityExceptions }: Availability) {
  const { say } = useWords(holidayWords)
  const toast = useToast()
  const { api } = usePlace()
  const readAgain = async () => {
    await changed('availabilities')
    await changed('bookable')
  }
  return async (body: Chosen): Promise<void> => {
    await answered(api.closeHolidays({ params: { id }, body }))
    await readAgain()
    const former = { availabilityExceptions: availabilityExceptions.map(sentOf) }
    toast({
      text: say('done', { year: body.year }),
      undo: async () => {
        await answered(api.updateAvailability({ params: { id }, body: former }))
        await readAgain()
      },
    })
  }
}
