/** The form in the browser: judged, sent, and what comes of it. Nothing that was typed is lost. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { useSpeech } from '../words/speaking.ts'
import { afterBooking, type Booked } from './after-booking.ts'
import { bookingBody } from './booking-body.ts'
import type { Answer, Calls } from './calls.ts'
import { tellBooked } from './embedded.ts'
import { textOf } from './form-fields.ts'
import { judgeForm, mistakesOf } from './judge-form.ts'
import { nearestOf } from './nearest-starts.ts'
import type { BookingPageProps, Choice, Mistakes, Refused, Values } from './page.ts'
import { refusalOf } from './refusals.ts'
import type { Holder } from './use-hold.ts'

type FormParts = {
  props: BookingPageProps
  calls: Calls
  choice: Choice
  zone: string
  today: string
  hold: Holder
  choose: (changes: Partial<Choice>) => void
  list: () => Promise<void>
}

export function useForm(parts: FormParts) {
  const { props, calls, choice, hold, choose, list } = parts
  const { page, query, password, locale } = props
  const speech = useSpeech()
  const [values, setValues] = useState(props.values)
  const [mistakes, setMistakes] = useState<Mistakes>(props.mistakes)
  const [refused, setRefused] = useState<Refused | null>(props.refused)
  const [isBusy, setBusy] = useState(false)
  const [isHeld, setHeld] = useState(props.choice.holdToken !== null)
  const problem = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (props.choice.holdToken !== null) hold.adopt(props.choice.holdToken)
  }, [])

  const askedOf = () => ({
    today: parts.today,
    timezone: parts.zone,
    duration: String(choice.durationMin),
    ...(choice.hostId !== null && { hostId: choice.hostId }),
    ...(password !== null && { bookingPassword: password }),
  })
  const refuse = async (
    { status, error }: Extract<Answer<unknown>, { isOk: false }>,
    start: string,
  ) => {
    const why = refusalOf(speech, { status, error, host: page.hostName })
    const nearest = why.isTaken ? await nearestOf(calls, start, askedOf()) : []
    setRefused({ ...why, nearest })
    setMistakes(mistakesOf(page, values, error.errors ?? []))
    problem.current?.focus()
    if (why.isTaken) await list()
  }
  const begin = async (start: string) => {
    setRefused(null)
    setMistakes({})
    setHeld(false)
    const answer = await hold.keep({ ...choice, start })
    setHeld(answer?.isOk === true)
    if (!answer || answer.isOk) return
    // A time that is not kept may still be free: only one that is gone is worth a word.
    if (refusalOf(speech, { ...answer, host: page.hostName }).isTaken) await refuse(answer, start)
  }
  const submit = async (typed: Values) => {
    setValues(typed)
    const start = textOf(typed, 'slot')
    const found = {
      ...judgeForm(page, typed, speech),
      ...(start === '' && { slot: speech.say('neededChoice') }),
    }
    const robot = textOf(typed, 'website') !== ''
    setMistakes(found)
    setRefused(
      robot
        ? { message: speech.say('isRobot'), nearest: [], isTaken: false }
        : refused?.isTaken
          ? refused
          : null,
    )
    if (robot || Object.keys(found).length > 0) return focusOn(found, problem.current)
    setBusy(true)
    const isKept = start === choice.start
    if (!isKept) hold.release()
    const holdToken = isKept ? hold.use() : null
    const booked = { ...choice, start, holdToken }
    choose(booked)
    const answer = await send(booked, typed)
    if (answer.isOk) return succeed(answer.body, typed)
    setBusy(false)
    await refuse(answer, start)
  }
  /** A hold that has ended is no reason not to try without it. */
  const send = async (booked: Choice, typed: Values): Promise<Answer<Booked>> => {
    const filled = { page, values: typed, query, zone: parts.zone, language: locale.tag, password }
    const answer = await calls.book(bookingBody({ ...filled, choice: booked }))
    const isEnded = !answer.isOk && answer.error.code === 'hold_expired'
    if (!isEnded) return answer
    return calls.book(bookingBody({ ...filled, choice: { ...booked, holdToken: null } }))
  }
  const succeed = (reply: Booked, typed: Values) => {
    tellBooked({ ...reply, attendeeEmail: textOf(typed, 'email'), title: page.name })
    const { address, isOutside } = afterBooking(reply, props.path, query)
    if (isOutside && props.isEmbedded) window.open(address, '_top')
    else location.assign(address)
  }
  return {
    values,
    mistakes,
    refused,
    isBusy,
    isHeld,
    problem,
    begin,
    end: hold.release,
    setValues,
    submit,
  }
}

/** The first field with a mistake; where there is none, the line that says what is wrong. */
function focusOn(found: Mistakes, problem: HTMLElement | null): void {
  const [first] = Object.keys(found)
  const field = first === undefined ? null : document.getElementById(first)
  const target = field ?? problem
  target?.focus()
}
