/** What the visitor has chosen, and what follows from choosing something else. In the browser. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { nowMs } from '../ui/clock.ts'
import type { Query } from './address.ts'
import { callsOf } from './calls.ts'
import { dateAt, dateOf, monthOf } from './month-grid.ts'
import type { BookingPageProps, Choice, Zone } from './page.ts'
import { useAddress } from './use-address.ts'
import { useForm } from './use-form.ts'
import { useHold } from './use-hold.ts'
import { useList } from './use-list.ts'

type Options = { durationMin?: number; hostId?: string | null }

export function useBooking(props: BookingPageProps) {
  const { apiPath, password, moved } = props
  const calls = useRef(callsOf(apiPath, password)).current
  const [isLive, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  const [choice, setChoice] = useState(props.choice)
  const choose = (changes: Partial<Choice>) => setChoice(before => ({ ...before, ...changes }))
  const [former, setFormer] = useState<string | null>(null)
  /** The form is left, and what it held may not be free yet. */
  const [isLeaving, setLeaving] = useState(false)
  const onReturn = useRef((_query: Query) => {})
  const address = useAddress(props.path, props.query, onReturn)
  const { note } = address
  const { shown, list, told, mayList } = useList({
    ...{ props, calls, choice, choose },
    isWatched: isLive && !isLeaving && choice.start === null,
  })
  const hold = useHold(calls, { isOn: moved === null, adopted: props.choice.holdToken })
  const again = () => list({}, choice.date)
  const form = useForm({ props, calls, choice, shown, hold, choose, again })

  useEffect(() => {
    // Whoever comes with a time, by a link or by loading the page again, does not hold it yet.
    const { start, holdToken } = props.choice
    const isNew = moved === null && props.refused === null && holdToken === null
    if (start !== null && isNew) form.begin(start)
  }, [])
  const enter = (start: string) => {
    choose({ start, date: dateOf(start) })
    form.begin(start)
  }
  /** The time that was held is free again before the list is made. */
  const leave = async () => {
    setFormer(choice.start)
    choose({ start: null, holdToken: null })
    setLeaving(true)
    await hold.release()
    await again()
    setLeaving(false)
  }
  onReturn.current = ({ slot }) => void (slot ? enter(slot) : leave())
  return {
    ...{ isLive, shown, choice, former, told, form, mayList, calls, again },
    query: address.query,
    ...turnsOf({ shown, choice, choose, note, list }),
    toStart: (start: string) => {
      address.step({ slot: start, date: dateOf(start), month: null, hold: null })
      enter(start)
    },
    /** The same as the browser's own way back. */
    back: () => {
      if (address.canGoBack()) return history.back()
      note({ slot: null, hold: null })
      leave()
    },
  }
}

type TurnParts = Pick<ReturnType<typeof useList>, 'shown' | 'list'> &
  Pick<ReturnType<typeof useAddress>, 'note'> & {
    choice: Choice
    choose: (changes: Partial<Choice>) => void
  }

/** Another day, month, zone, length or host: chosen, put into the address, and listed. */
const turnsOf = ({ shown, choice, choose, note, list }: TurnParts) => ({
  toDate: async (date: string) => {
    choose({ date })
    note({ date, month: null })
    if (monthOf(date) !== shown.month) await list({ month: monthOf(date) }, date)
  },
  toMonth: (month: string) => {
    note({ month, date: null })
    return list({ month }, null)
  },
  toZone: ({ id, offset }: Zone) => {
    const today = dateAt(nowMs(), offset)
    const month = today > `${shown.month}-31` ? monthOf(today) : shown.month
    note({ timezone: id, choose: null })
    return list({ zone: id, today, month }, choice.date)
  },
  toOptions: (options: Options) => {
    const { durationMin, hostId } = options
    choose(options)
    note({
      ...(durationMin !== undefined && { duration: String(durationMin) }),
      ...(hostId !== undefined && { hostId }),
    })
    return list(options, choice.date)
  },
})
