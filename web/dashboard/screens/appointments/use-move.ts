/** The choice of another time: where it stands, what is in its way, and making it so. */
import { useState } from 'preact/hooks'
import { dateOf } from '../../../booking/month-grid.ts'
import { answered, api, Refused } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { useProblemText } from '../../parts/problem.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { changed } from '../../reads.ts'
import { useToday } from '../../today.ts'
import { useWhen } from '../../when.ts'
import { actWords } from './act-words.ts'
import type { Appointment } from './appointments.ts'
import { moveWords } from './move-words.ts'
import { isNotOwn } from './reads.ts'
import type { Start } from './start-reads.ts'

/** Refusals that are about the start: another one is the answer. */
const OF_START: readonly string[] = [
  'not_on_grid',
  'outside_hours',
  'past',
  'inside_notice',
  'beyond_horizon',
  'limit_reached',
  'slot_taken',
]

export function useMove(appointment: Appointment, onDone: () => void) {
  const { say } = useWords(moveWords)
  const { say: sayAct } = useWords(actWords)
  const { day, clock } = useWhen()
  const toast = useToast()
  const problemText = useProblemText()
  const today = useToday()
  const own = dateOf(appointment.start)
  const [wishedDate, setDate] = useState<string | null>(null)
  const [chosen, setChosen] = useState<Start | null>(null)
  const [isForced, setForced] = useState(false)
  const [entireSeries, setEntireSeries] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { id } = appointment

  const choose = (start: Start) => {
    setDate(dateOf(start.start))
    setChosen(start)
    setForced(false)
    setProblem(null)
  }
  const move = async (start: string, ignoreAvailability: boolean) => {
    const body = { start, ignoreAvailability, entireSeries }
    await answered(api.rescheduleAppointment({ params: { id }, body }))
    await Promise.all([changed('appointments'), changed('starts')])
  }
  const refused = (error: unknown, start: string) => {
    void changed('starts')
    const isSeries = error instanceof Refused && error.code === 'series_refused'
    if (isSeries) setProblem(say('seriesRefused'))
    else if (entireSeries && isNotOwn(error)) setProblem(sayAct('seriesOfOthers'))
    else if (error instanceof Refused && OF_START.includes(error.code))
      setChosen({ start, reason: (error.reason ?? error.code) as Start['reason'] })
    else setProblem(problemText(error))
  }
  const send = async () => {
    if (!chosen || isBusy) return
    setBusy(true)
    await move(chosen.start, isForced).then(
      () => {
        const when = `${day(chosen.start)}, ${clock(chosen.start)}`
        toast({ text: say('done', { when }), undo: () => move(appointment.start, true) })
        onDone()
      },
      error => refused(error, chosen.start),
    )
    setBusy(false)
  }
  return {
    date: wishedDate ?? (today !== null && today > own ? today : own),
    setDate,
    chosen,
    choose,
    isForced,
    setForced,
    entireSeries,
    setEntireSeries,
    problem,
    isBusy,
    send,
  }
}
