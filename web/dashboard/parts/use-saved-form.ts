/** A form of what is set already: saved in place, with the way back to what was before. */
import { useState } from 'preact/hooks'
import { changesOf, isEmpty } from '../changes-of.ts'
import { useWords } from '../languages.ts'
import { holdHere } from '../leaving.ts'
import { useHold } from './holding.ts'
import { useToast } from './toasts.tsx'
import { type Form, type FormOptions, useForm } from './use-form.ts'
import { partWords } from './words.ts'

type SavedOptions<Values> = Omit<FormOptions<Values>, 'submit'> & {
  /** Writes them, and brings what was read up to date. */
  write: (values: Values, former: Values) => Promise<unknown>
  /** What was before, as it can be written again, while it is still there. */
  keep?: (former: Values, values: Values) => Promise<Values>
}

/** Asks before what is not saved is left. */
export function useSavedForm<Values extends object>(options: SavedOptions<Values>): Form<Values> {
  const { write, keep = async former => former, ...more } = options
  const { say } = useWords(partWords)
  const toast = useToast()
  const [saved, setSaved] = useState(more.initial)
  const form = useForm({
    ...more,
    submit: async values => {
      // What cannot be kept is no reason not to save.
      const former = await keep(saved, values).catch(() => null)
      await write(values, saved)
      setSaved(values)
      const undo = async (before: Values) => {
        await write(before, values)
        setSaved(before)
        form.reset(before)
      }
      toast({ text: say('saved'), ...(former && { undo: () => undo(former) }) })
    },
  })
  useHold(form.isChanged && !isEmpty(changesOf(saved, form.values)), holdHere)
  return form
}
