/** A new time for an appointment, in the browser. */
import { useRef, useState } from 'preact/hooks'
import { useSpeech } from '../words/speaking.ts'
import { appointmentAddress } from './after-booking.ts'
import { callsOf } from './calls.ts'
import { tellRescheduled } from './embedded.ts'
import { textOf } from './form-fields.ts'
import { nearestOf } from './nearest-starts.ts'
import type { BookingPageProps, Choice, Refused, Values } from './page.ts'
import { refusalOf } from './refusals.ts'

type MoveParts = { choice: Choice; shown: { zone: string; today: string } }

export function useMove(props: BookingPageProps, { choice, shown }: MoveParts) {
  const { moved, apiPath, page, query } = props
  const speech = useSpeech()
  const [refused, setRefused] = useState<Refused | null>(props.refused)
  const [isBusy, setBusy] = useState(false)
  const problem = useRef<HTMLDivElement>(null)
  const submit = async (typed: Values) => {
    if (!moved) return
    const calls = callsOf(apiPath, null)
    const start = textOf(typed, 'slot')
    setBusy(true)
    const { secret, id } = moved
    const answer = await calls.move({
      secret,
      start,
      reason: textOf(typed, 'reason') || null,
      entireSeries: textOf(typed, 'entireSeries') !== '',
    })
    if (answer.isOk) {
      tellRescheduled({ appointmentId: id, startTime: start })
      return location.assign(appointmentAddress({ id, secret, told: 'moved' }, query))
    }
    setBusy(false)
    const why = refusalOf(speech, { ...answer, host: page.hostName })
    const asked = { today: shown.today, timezone: shown.zone, secret }
    const nearest = why.isTaken ? await nearestOf(calls, start || (choice.start ?? ''), asked) : []
    setRefused({ ...why, nearest })
    problem.current?.focus()
  }
  return { refused, isBusy, problem, submit }
}
