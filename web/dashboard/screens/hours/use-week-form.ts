import { useEffect, useRef } from 'preact/hooks'
import type { Availability } from '../../../client/client.ts'
import { Refused } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { type Form, useForm } from '../../parts/use-form.ts'
import { changed } from '../../reads.ts'
import { useSaving } from './use-saving.ts'
import { countMistakes, type Week, weekOf, wireOf } from './week.ts'
import { weekWords } from './week-words.ts'

type Values = { week: Week; timezone: string }
export type WeekForm = Form<Values> & { discard: () => void }

const valuesOf = ({ schedule, timezone }: Availability): Values => ({
  week: weekOf(schedule),
  timezone,
})

/** `base`: what was saved when the typing began, spelled out. */
type Draft = { values: Values; base: string }

/** What is not saved yet outlives a look at another screen; by the id of the hours. */
const drafts = new Map<string, Draft>()

/** Closing the window would lose it. */
const askBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault()

function keepDraft(id: string, draft: Draft | null): void {
  if (draft) drafts.set(id, draft)
  else drafts.delete(id)
  if (drafts.size > 0) addEventListener('beforeunload', askBeforeLeaving)
  else removeEventListener('beforeunload', askBeforeLeaving)
}

export function useWeekForm(of: Availability): WeekForm {
  const { say } = useWords(weekWords)
  const save = useSaving(of)
  const draft = drafts.get(of.id)
  const saved = valuesOf(of)
  const spelled = JSON.stringify(saved)
  const base = useRef(draft?.base ?? spelled)
  /** What others saved meanwhile is replaced only by whoever has been told. */
  const refuseUnseen = (there: Availability) => {
    const now = JSON.stringify(valuesOf(there))
    if (now === base.current) return
    base.current = now
    void changed('availabilities')
    throw new Refused(409, { message: say('changedElsewhere') })
  }
  const form = useForm({
    initial: draft?.values ?? saved,
    isDraft: draft !== undefined,
    judge: ({ week, timezone }) => ({
      ...(countMistakes(week) > 0 && { week: say('mendFirst') }),
      ...(timezone.trim() === '' && { timezone: say('zoneMissing') }),
    }),
    submit: async ({ week, timezone }) => {
      const change = { timezone: timezone.trim(), schedule: wireOf(week) }
      const make = (there: Availability) => {
        refuseUnseen(there)
        return change
      }
      base.current = JSON.stringify(valuesOf(await save(make, say('saved'))))
    },
  })
  const { values, isChanged } = form
  // What was saved, here or elsewhere, is shown; what is being typed is kept.
  useEffect(() => {
    if (isChanged) return
    base.current = spelled
    form.reset(saved)
  }, [spelled, isChanged])
  useEffect(() => keepDraft(of.id, isChanged ? { values, base: base.current } : null))
  return { ...form, discard: () => form.reset(saved) }
}
