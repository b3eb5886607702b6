import { useEffect } from 'preact/hooks'
import type { Availability } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { type Form, useForm } from '../../parts/use-form.ts'
import { useSaving } from './use-saving.ts'
import { countMistakes, type Week, weekOf, wireOf } from './week.ts'
import { weekWords } from './week-words.ts'

type Values = { week: Week; timezone: string }
export type WeekForm = Form<Values>

/** What is not saved yet outlives a look at another screen; by the id of the hours. */
const drafts = new Map<string, Values>()

/** Closing the window would lose what is not saved. */
function askBeforeLeaving(): () => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  addEventListener('beforeunload', ask)
  return () => removeEventListener('beforeunload', ask)
}

export function useWeekForm(of: Availability): WeekForm {
  const { say } = useWords(weekWords)
  const save = useSaving(of)
  const initial = { week: weekOf(of.schedule), timezone: of.timezone }
  const form = useForm({
    initial,
    judge: ({ week, timezone }) => ({
      ...(countMistakes(week) > 0 && { week: say('mendFirst') }),
      ...(timezone.trim() === '' && { timezone: say('zoneMissing') }),
    }),
    submit: ({ week, timezone }) =>
      save({ timezone: timezone.trim(), schedule: wireOf(week) }, say('saved')),
  })
  // What was changed elsewhere, or undone, is shown; what is being typed is kept.
  useEffect(() => {
    if (!form.isChanged && !drafts.has(of.id)) form.reset(initial)
  }, [JSON.stringify(initial)])
  useEffect(() => {
    const draft = drafts.get(of.id)
    if (!draft) return
    form.set('week', draft.week)
    form.set('timezone', draft.timezone)
  }, [])
  useEffect(() => {
    if (form.isChanged) drafts.set(of.id, form.values)
    else drafts.delete(of.id)
  })
  useEffect(() => (form.isChanged ? askBeforeLeaving() : undefined), [form.isChanged])
  return form
}
