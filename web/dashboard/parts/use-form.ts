/** What a form is filled with, what is wrong with it, and whether it is being sent. */
import { useRef, useState } from 'preact/hooks'
import { useWords } from '../languages.ts'
import { useMistakes, useProblemText } from './problem.tsx'
import { partWords } from './words.ts'

export type Form<Values> = {
  values: Values
  set: <K extends keyof Values>(name: K, value: Values[K]) => void
  /** In the place of all. */
  reset: (values: Values) => void
  /** By the field's name, or by its path in the API's body. */
  mistakes: Readonly<Record<string, string>>
  /** What is wrong with the whole. */
  problem: string | null
  isBusy: boolean
  isChanged: boolean
  /** For `onSubmit`. */
  send: (event: Event) => void
}

export type FormOptions<Values> = {
  initial: Values
  /** Begins with what was changed before, and was not sent. */
  isDraft?: boolean
  /** What can be told without asking, by the field's name. */
  judge?: (values: Values) => Partial<Record<keyof Values & string, string>>
  /** The shape of the API is made here; what it refuses is shown at the fields. */
  submit: (values: Values) => Promise<unknown>
  /** Names of fields for paths of the API's body that differ: `{ 'meetingInfo.name': 'name' }`. */
  fieldOf?: Readonly<Record<string, string>> | ((path: string) => string)
}

export function useForm<Values extends object>(options: FormOptions<Values>): Form<Values> {
  const { initial, isDraft = false, judge, submit, fieldOf = {} } = options
  const { count } = useWords(partWords)
  const problemText = useProblemText()
  const mistakesIn = useMistakes()
  const [values, setValues] = useState(initial)
  const [mistakes, setMistakes] = useState<Readonly<Record<string, string>>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [isChanged, setChanged] = useState(isDraft)
  const changes = useRef(0)

  /** `whole` is said where none of the fields that are wrong stands in the form. */
  const refuse = (form: HTMLFormElement, wrong: Readonly<Record<string, string>>, whole = '') => {
    const n = Object.keys(wrong).length
    setMistakes(wrong)
    setProblem(n > 0 ? count('checkForm', n) : whole)
    // The fields are marked once this has been drawn.
    requestAnimationFrame(() => {
      const isMarked = form.querySelector('[aria-invalid="true"], .mistake') !== null
      if (whole !== '' && !isMarked) setProblem(whole)
      form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    })
  }
  const send = async (form: HTMLFormElement) => {
    const wrong = Object.fromEntries(
      Object.entries(judge?.(values) ?? {}).filter((one): one is [string, string] => !!one[1]),
    )
    if (Object.keys(wrong).length > 0) return refuse(form, wrong)
    setBusy(true)
    setProblem(null)
    setMistakes({})
    const sent = changes.current
    await submit(values)
      // What was typed meanwhile is still to be sent.
      .then(() => changes.current === sent && setChanged(false))
      .catch(error => {
        const nameOf = typeof fieldOf === 'function' ? fieldOf : (path: string) => fieldOf[path]
        const told = mistakesIn(error).map(([path, text]) => [nameOf(path) ?? path, text])
        refuse(form, Object.fromEntries(told), problemText(error))
      })
    setBusy(false)
  }
  return {
    values,
    set: (name, value) => {
      changes.current += 1
      setChanged(true)
      setValues(before => ({ ...before, [name]: value }))
      setMistakes(before => without(before, String(name)))
      if (Object.keys(without(mistakes, String(name))).length === 0) setProblem(null)
    },
    reset: next => {
      setValues(next)
      setChanged(false)
      setMistakes({})
      setProblem(null)
    },
    mistakes,
    problem,
    isBusy,
    isChanged,
    send: event => {
      event.preventDefault()
      if (!isBusy) void send(event.currentTarget as HTMLFormElement)
    },
  }
}

/** Of a list that is changed, its entries' mistakes go too. */
function without(mistakes: Readonly<Record<string, string>>, name: string) {
  const kept = Object.entries(mistakes).filter(
    ([path]) => path !== name && !path.startsWith(`${name}.`),
  )
  return Object.fromEntries(kept)
}
