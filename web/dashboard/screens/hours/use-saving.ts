/** Changing the hours that are shown, with the way back. */
import type { Availability, UpdateAvailability } from '../../../client/client.ts'
import { answered } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { useToast } from '../../parts/toasts.tsx'
import { changed } from '../../reads.ts'
import { sentOf } from './exceptions.ts'
import { usePlace } from './use-place.ts'
import { hoursWords } from './words.ts'

/** `done` is said once it is saved; "undo" puts back what was there before. Throws `Refused`. */
export function useSaving({ id, ...before }: Availability) {
  const { say, count } = useWords(hoursWords)
  const toast = useToast()
  const { api } = usePlace()
  const patch = async (body: UpdateAvailability) => {
    const now = await answered(api.updateAvailability({ params: { id }, body }))
    await changed('availabilities')
    await changed('bookable')
    return now
  }
  return async (body: UpdateAvailability, done: string): Promise<void> => {
    const former = {
      ...(body.name !== undefined && { name: before.name }),
      ...(body.timezone !== undefined && { timezone: before.timezone }),
      ...(body.schedule !== undefined && { schedule: before.schedule }),
      ...(body.availabilityExceptions !== undefined && {
        availabilityExceptions: before.availabilityExceptions.map(sentOf),
      }),
    }
    const { appointmentsOutsideHours: outside } = await patch(body)
    toast({ text: done, undo: () => patch(former) })
    if (outside > 0) toast({ text: `${count('outside', outside)} ${say('outsideStay')}` })
  }
}
