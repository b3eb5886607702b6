/** Changing the hours that are shown, with the way back. */
import type { Availability, UpdateAvailability } from '../../../client/client.ts'
import { answered } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { useToast } from '../../parts/toasts.tsx'
import { changed } from '../../reads.ts'
import { type Exception, type Sent, sentOf } from './exceptions.ts'
import { usePlace } from './use-place.ts'
import { hoursWords } from './words.ts'

/** Hours as the API takes them back. */
export const bodyOf = ({ name, timezone, schedule, availabilityExceptions }: Availability) => ({
  ...{ name, timezone, schedule },
  availabilityExceptions: availabilityExceptions.map(sentOf),
})

type Act<T> = (before: Availability) => Promise<{ now: T; parts: readonly string[] }>

/**
 * Does something to the parts of the hours that are named, and says so; "undo" puts back what was
 * there before, as it was just then. Throws `Refused`.
 */
export function useUndoable({ id }: Availability) {
  const { api } = usePlace()
  const toast = useToast()
  const readAgain = () => Promise.all([changed('availabilities'), changed('bookable')])
  const params = { id }
  return async <T>(act: Act<T>, done: string): Promise<T> => {
    const before = await answered(api.getAvailability({ params }))
    const { now, parts } = await act(before)
    await readAgain()
    const body = Object.fromEntries(
      Object.entries(bodyOf(before)).filter(([part]) => parts.includes(part)),
    )
    const undo = async () => {
      await answered(api.updateAvailability({ params, body }))
      await readAgain()
    }
    toast({ text: done, undo })
    return now
  }
}

/** `change` is made of the hours as they are now: others may have changed them meanwhile. */
export function useSaving(of: Availability) {
  const { say, count } = useWords(hoursWords)
  const { api } = usePlace()
  const toast = useToast()
  const undoable = useUndoable(of)
  return async (
    change: (there: Availability) => UpdateAvailability,
    done: string,
  ): Promise<Availability> => {
    const now = await undoable(async before => {
      const body = change(before)
      const asked = api.updateAvailability({ params: { id: of.id }, body })
      return { now: await answered(asked), parts: Object.keys(body) }
    }, done)
    const outside = now.appointmentsOutsideHours
    if (outside > 0) toast({ text: `${count('outside', outside)} ${say('outsideStay')}` })
    return now
  }
}

/** Changes exceptions alone. */
export function useSavingExceptions(of: Availability) {
  const save = useSaving(of)
  return (change: (there: readonly Exception[]) => Sent[], done: string) =>
    save(
      ({ availabilityExceptions }) => ({ availabilityExceptions: change(availabilityExceptions) }),
      done,
    )
}
