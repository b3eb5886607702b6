/** The open starts of the month that is looked at, and which of its days is chosen. */
import { useEffect, useState } from 'preact/hooks'
import { nowMs } from '../ui/clock.ts'
import { useSpeech } from '../words/speaking.ts'
import type { Calls } from './calls.ts'
import { dateOf } from './month-grid.ts'
import type { BookingPageProps, Choice, OpenStart } from './page.ts'
import type { Asked } from './question.ts'
import { useLive } from './use-live.ts'
import { useMonth } from './use-month.ts'

type ListParts = {
  props: BookingPageProps
  calls: Calls
  choice: Choice
  choose: (changes: Partial<Choice>) => void
  /** Not while the form is filled in: then the own hold is what changes the list. */
  isWatched: boolean
}

export function useList({ props, calls, choice, choose, isWatched }: ListParts) {
  const { apiPath, password, moved, page } = props
  const { say } = useSpeech()
  const { shown, show, prefetch, replace, listed } = useMonth(props.month, calls, nowMs)
  const [told, setTold] = useState('')
  const { month, today, zone } = shown
  const { durationMin, hostId } = choice
  const proof = {
    ...(password !== null && { bookingPassword: password }),
    ...(moved && { secret: moved.secret }),
  }
  const asked: Asked = { month, today, zone, durationMin, hostId, proof }
  listed.current ||= JSON.stringify(asked)
  const mayList = !page.hostRequired || hostId !== null

  /** Keeps the wished date where it is open. */
  const list = async (changes: Partial<Asked>, wishedDate: string | null): Promise<void> => {
    const next = { ...asked, ...changes }
    if (page.hostRequired && next.hostId === null) return
    const starts = await show(next)
    if (!starts) return
    choose({ date: isOpen(starts, wishedDate) ? wishedDate : firstDate(starts) })
    prefetch(next)
  }
  const onStarts = (starts: readonly OpenStart[]) => {
    if (shown.isLoading || isSame(starts, shown.starts)) return
    setTold(say('listChanged'))
    if (starts.length === 0) return void list({}, null)
    replace(starts)
    if (!isOpen(starts, choice.date)) choose({ date: firstDate(starts) })
  }
  useEffect(() => {
    if (mayList) prefetch(asked)
  }, [])
  const isOn = isWatched && moved === null && mayList
  useLive(apiPath, asked, { isOn, onStarts })
  return { shown, list, told, mayList }
}

type Starts = readonly OpenStart[]

const firstDate = ([first]: Starts): string | null => (first ? dateOf(first.start) : null)

const isOpen = (starts: Starts, date: string | null): boolean =>
  starts.some(({ start }) => dateOf(start) === date)

const isSame = (a: Starts, b: Starts): boolean =>
  a.length === b.length &&
  a.every(({ start, seatsLeft }, at) => start === b[at]?.start && seatsLeft === b[at]?.seatsLeft)
