/** A form of what is set already: saved in place, with the way back to what was before. */
import { useState } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { useToast } from '../../parts/toasts.tsx'
import { type Form, useForm } from '../../parts/use-form.ts'
import { settingWords } from './words.ts'

type SavedOptions<Values> = {
  initial: Values
  judge?: (values: Values) => Partial<Record<keyof Values & string, string>>
  fieldOf?: Readonly<Record<string, string>>
  /** Writes them, and brings what was read up to date. */
  write: (values: Values, former: Values) => Promise<unknown>
  /** Where what was before is not known any more, there is no way back to it. */
  canGoBack?: (values: Values, former: Values) => boolean
}

export function useSavedForm<Values extends object>(options: SavedOptions<Values>): Form<Values> {
  const { initial, write, canGoBack = () => true, ...more } = options
  const { say } = useWords(settingWords)
  const toast = useToast()
  const [saved, setSaved] = useState(initial)
  const form = useForm({
    initial,
    ...more,
    submit: async values => {
      const former = saved
      await write(values, former)
      setSaved(values)
      const undo = async () => {
        await write(former, values)
        setSaved(former)
        form.reset(former)
      }
      toast({ text: say('saved'), ...(canGoBack(values, former) && { undo }) })
    },
  })
  return form
}
