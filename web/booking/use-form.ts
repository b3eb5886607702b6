/** The form in the browser: judged, sent, and what comes of it. Nothing that was typed is lost. */
import { useRef, useState } from 'preact/hooks'
import { useSpeech } from '../words/speaking.ts'
import { afterBooking, type Booked } from './after-booking.ts'
import type { Answer, Calls } from './calls.ts'
import { tellBooked } from './embedded.ts'
import { textOf } from './form-fields.ts'
import { judgeForm, mistakesOf } from './judge-form.ts'
import { nearestOf, nearestQuery } from './nearest-starts.ts'
import type { BookingPageProps, Choice, Mistakes, Refused, Values } from './page.ts'
import { refusalOf } from './refusals.ts'
import { sendBooking } from './send-booking.ts'
import type { Holder } from './use-hold.ts'

type FormParts = {
  props: BookingPageProps
  calls: Calls
  choice: Choice
  shown: { zone: string; today: string }
  hold: Holder
  choose: (changes: Partial<Choice>) => void
  again: () => Promise<void>
}

type Failure = Extract<Answer<unknown>, { isOk: false }>

export function useForm({ props, calls, choice, shown, hold, choose, again }: FormParts) {
  const { page, query, password, locale } = props
  const speech = useSpeech()
  const [values, setValues] = useState(props.values)
  const [mistakes, setMistakes] = useState<Mistakes>(props.mistakes)
  const [refused, setRefused] = useState<Refused | null>(props.refused)
  const [isBusy, setBusy] = useState(false)
  const [isHeld, setHeld] = useState(props.choice.holdToken !== null)
  const problem = useRef<HTMLDivElement>(null)

  const refuse = async ({ status, error }: Failure, start: string, typed: Values) => {
    const why = refusalOf(speech, { status, error, host: page.hostName })
    const asked = nearestQuery({ choice, password, ...shown })
    const nearest = why.isTaken ? await nearestOf(calls, start, asked) : []
    setRefused({ ...why, nearest })
    setMistakes(mistakesOf(page, typed, error.errors ?? []))
    setHeld(false)
    problem.current?.focus()
    if (why.isTaken) await again()
  }
  const begin = async (start: string) => {
    setRefused(null)
    setMistakes({})
    setHeld(false)
    const answer = await hold.keep({ ...choice, start })
    setHeld(answer?.isOk === true)
    if (!answer || answer.isOk) return
    // A time that is not kept may still be free: only one that is gone is worth a word.
    const { isTaken } = refusalOf(speech, { ...answer, host: page.hostName })
    if (isTaken) await refuse(answer, start, values)
  }
  const submit = async (typed: Values) => {
    setValues(typed)
    if (textOf(typed, 'website') !== '') {
      setRefused({ message: speech.say('isRobot'), nearest: [], isTaken: false })
      return
    }
    const start = textOf(typed, 'slot')
    const found: Record<string, string> = { ...judgeForm(page, typed, speech) }
    if (start === '') found.slot = speech.say('neededChoice')
    setMistakes(found)
    if (!refused?.isTaken) setRefused(null)
    if (Object.keys(found).length > 0) return focusOn(found, problem.current)
    setBusy(true)
    const holdToken = start === choice.start ? await hold.use() : await hold.release()
    const booked = { ...choice, start, holdToken }
    const visit = { query, zone: shown.zone, language: locale.tag, password }
    choose(booked)
    const filled = { page, choice: booked, values: typed, ...visit }
    const answer = await sendBooking(calls.book, props.formToken, filled)
    if (answer.isOk) return goOn(props, answer.body, textOf(typed, 'email'))
    hold.giveBack(holdToken)
    setBusy(false)
    await refuse(answer, start, typed)
  }
  return { values, mistakes, refused, isBusy, isHeld, problem, begin, setValues, submit }
}

/** To the page of the appointment, or where the owner of the page wants. */
function goOn({ page, path, query, isEmbedded }: BookingPageProps, reply: Booked, email: string) {
  tellBooked({ ...reply, attendeeEmail: email, title: page.name })
  const { address, isOutside } = afterBooking(reply, path, query)
  if (isOutside && isEmbedded) window.open(address, '_top')
  else location.assign(address)
}

/** The first field with a mistake; where there is none, the line that says what is wrong. */
function focusOn(found: Mistakes, problem: HTMLElement | null): void {
  const fields = Object.keys(found).map(name => document.getElementById(name))
  const target = fields.find(field => field !== null) ?? problem
  target?.focus()
}
