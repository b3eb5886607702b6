import { useEffect } from 'preact/hooks'
import type { Availability } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { type Form, useForm } from '../../parts/use-form.ts'
import { useSaving } from './use-saving.ts'
import { countMistakes, type Week, weekOf, wireOf } from './week.ts'
import { weekWords } from './week-words.ts'

export type WeekForm = Form<{ week: Week; timezone: string }>

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
    if (!form.isChanged) form.reset(initial)
  }, [JSON.stringify(initial)])
  return form
}
