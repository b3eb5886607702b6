/** What the visitor has chosen and typed, and what follows from it. In the browser only. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { nowMs } from '../ui/clock.ts'
import { useSpeech } from '../words/speaking.ts'
import { addressOf, withChanges } from './address.ts'
import { callsOf } from './calls.ts'
import { dateAt, dateOf, monthOf } from './month-grid.ts'
import type { BookingPageProps, Choice, Zone } from './page.ts'
import type { Asked } from './question.ts'
import { useForm } from './use-form.ts'
import { useHold } from './use-hold.ts'
import { useLive, useMonth } from './use-month.ts'

export function useBooking(props: BookingPageProps) {
  const { apiPath, password, moved } = props
  const { say } = useSpeech()
  const calls = useRef(callsOf(apiPath, password)).current
  const [isLive, setLive] = useState(false)
  const [choice, setChoice] = useState(props.choice)
  const [query, setQuery] = useState(props.query)
  const [former, setFormer] = useState<string | null>(null)
  const [told, setTold] = useState('')
  /** Whether the step before is one back in the browser's history. */
  const isAhead = useRef(false)
  const { shown, show, prefetch, replace } = useMonth(props.month, calls, nowMs)
  const hold = useHold(calls, { isOn: moved === null })

  const proof = {
    ...(password !== null && { bookingPassword: password }),
    ...(moved && { secret: moved.secret }),
  }
  const asked: Asked = {
    month: shown.month,
    today: shown.today,
    zone: shown.zone,
    durationMin: choice.durationMin,
    hostId: choice.hostId,
    proof,
  }
  const mayList = !props.page.hostRequired || choice.hostId !== null

  useEffect(() => {
    setLive(true)
    if (mayList) prefetch(asked)
  }, [])
  useLive(apiPath, asked, {
    // While the form is filled in the own hold is what changes the list.
    isOn: isLive && moved === null && mayList && choice.start === null,
    onStarts: starts => {
      if (shown.isLoading || sameStarts(starts, shown.starts)) return
      if (starts.length === 0) return void list({}, null)
      replace(starts)
      if (!starts.some(({ start }) => dateOf(start) === choice.date))
        choose({ date: firstDate(starts) })
      setTold(say('listChanged'))
    },
  })

  /** Puts what is chosen into the address; `isStep`: the way back leads to what was before. */
  const note = (changes: Record<string, string | null>, isStep = false) => {
    const next = withChanges(query, changes)
    setQuery(next)
    const address = addressOf(props.path, next)
    if (isStep) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  }
  const choose = (changes: Partial<Choice>) => setChoice(before => ({ ...before, ...changes }))

  /** Lists again, and keeps the chosen date where it is open. */
  const list = async (changes: Partial<Asked>, wishedDate: string | null) => {
    const next = { ...asked, ...changes }
    const starts = await show(next)
    if (!starts) return
    const isOpen = starts.some(({ start }) => dateOf(start) === wishedDate)
    choose({ date: isOpen ? wishedDate : firstDate(starts) })
    prefetch(next)
  }
  const toDate = async (date: string) => {
    choose({ date })
    note({ date, month: null })
    if (monthOf(date) !== shown.month) await list({ month: monthOf(date) }, date)
  }
  const toMonth = (month: string, date: string | null = null) => {
    note({ month, date: null })
    return list({ month }, date)
  }
  const toZone = ({ id, offset }: Zone) => {
    const today = dateAt(nowMs(), offset)
    const month = today > `${shown.month}-31` ? monthOf(today) : shown.month
    note({ timezone: id, choose: null })
    list({ zone: id, today, month }, choice.date)
  }
  const toOptions = ({ durationMin, hostId }: { durationMin?: number; hostId?: string | null }) => {
    const changes = {
      ...(durationMin !== undefined && { durationMin }),
      ...(hostId !== undefined && { hostId }),
    }
    choose(changes)
    note({
      ...(durationMin !== undefined && { duration: String(durationMin) }),
      ...(hostId !== undefined && { hostId }),
    })
    if (!props.page.hostRequired || (hostId ?? choice.hostId) !== null) list(changes, choice.date)
  }
  const form = useForm({
    props,
    calls,
    choice,
    zone: shown.zone,
    today: shown.today,
    hold,
    choose,
    list: () => list({}, choice.date),
  })

  const enter = (start: string) => {
    choose({ start, date: dateOf(start) })
    form.begin(start)
  }
  const toStart = (start: string) => {
    note({ slot: start, date: dateOf(start), month: null, hold: null }, true)
    isAhead.current = true
    enter(start)
  }
  /** The time that was held is free again before the list is made. */
  const leave = async () => {
    setFormer(choice.start)
    choose({ start: null, holdToken: null })
    isAhead.current = false
    await form.end()
    await list({}, choice.date)
  }
  /** The same as the browser's own way back. */
  const back = () => {
    if (isAhead.current) return history.back()
    note({ slot: null, hold: null })
    leave()
  }
  useEffect(() => {
    const onPop = () => {
      const next = Object.fromEntries(new URLSearchParams(location.search))
      setQuery(next)
      if (next.slot) enter(next.slot)
      else leave()
    }
    addEventListener('popstate', onPop)
    return () => removeEventListener('popstate', onPop)
  })
  return {
    isLive,
    shown,
    choice,
    query,
    former,
    told,
    form,
    mayList,
    calls,
    toDate,
    toMonth,
    toZone,
    toOptions,
    toStart,
    back,
    again: () => list({}, choice.date),
  }
}

const firstDate = ([first]: Starts): string | null => (first ? dateOf(first.start) : null)

type Starts = readonly { start: string; seatsLeft: number | null }[]

const sameStarts = (a: Starts, b: Starts): boolean =>
  a.length === b.length &&
  a.every(({ start, seatsLeft }, at) => start === b[at]?.start && seatsLeft === b[at]?.seatsLeft)
