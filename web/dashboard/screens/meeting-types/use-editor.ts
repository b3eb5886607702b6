/** The editor's form: what it begins with, and how it is saved. */
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { answered, api, apiAs, Refused } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { useToast } from '../../parts/toasts.tsx'
import { useForm } from '../../parts/use-form.ts'
import { paths } from '../../paths.ts'
import { changed } from '../../reads.ts'
import { useSession } from '../../session.ts'
import { editorWords } from './editor-words.ts'
import { judgeType } from './judge-type.ts'
import { asQuery } from './offers.ts'
import { changesOf, fieldOf, isSame, newBodyOf, queueOf } from './type-body.ts'
import { DEFAULTS, type MeetingType, type TypeValues, valuesOf } from './type-values.ts'
import type { Loaded } from './use-loaded.ts'

/** What a new one of a team begins with: everybody hosts. */
function firstValues({ type, queue, team, defaultHoursId }: Loaded): TypeValues {
  if (type) return valuesOf(type, { queue, defaultHoursId })
  const hosts = (team?.members ?? []).map(({ userId, fullName: name }) => {
    return { userId, name, capacity: 1, priority: 0, isFixed: false }
  })
  return { ...DEFAULTS, hosts }
}

export function useEditor(loaded: Loaded) {
  const { say } = useWords(editorWords)
  const toast = useToast()
  const { user } = useSession()
  const { route } = useLocation()
  const { type, team, actorId, defaultHoursId } = loaded
  const [base, setBase] = useState(() => firstValues(loaded))
  const form = useForm<TypeValues>({
    initial: base,
    judge: values =>
      Object.fromEntries(
        Object.entries(judgeType(values, team !== null)).map(([path, key]) => [path, say(key)]),
      ),
    fieldOf,
    submit: values => withSlugNamed(type ? update(type, values) : create(values), say('slugTaken')),
  })
  const create = async (values: TypeValues) => {
    const body = newBodyOf(values, team?.id ?? null)
    const made = await answered(apiAs(actorId).createMeetingType({ body }))
    await changed('meeting-types')
    setBase(values)
    toast({ text: say('created', { name: made.meetingInfo.name }) })
    route(`${paths.meetingType(made.id)}${asQuery(actorId, user.id)}`, true)
  }
  const write = async ({ id }: MeetingType, from: TypeValues, to: TypeValues) => {
    const body = changesOf(from, to, defaultHoursId)
    if (body) await answered(apiAs(actorId).updateMeetingType({ params: { id }, body }))
    if (team && !isSame(queueOf(from), queueOf(to))) {
      await answered(api.updateQueue({ params: { id }, body: queueOf(to) }))
    }
    const now = await answered(apiAs(actorId).getMeetingType({ params: { id } }))
    const values = { ...valuesOf(now, { defaultHoursId }), ...queueParts(to) }
    setBase(values)
    form.reset(values)
    await changed('meeting-types')
  }
  const update = async (of: MeetingType, values: TypeValues) => {
    const former = base
    await write(of, former, values)
    const text = say('saved', { name: values.name })
    toast({ text, undo: () => write(of, values, former) })
  }
  return { form, base, isChanged: !isSame(form.values, base), discard: () => form.reset(base) }
}

const queueParts = ({ mode, period, leadThreshold, hosts }: TypeValues) => ({
  mode,
  period,
  leadThreshold,
  hosts,
})

/** An address that is taken is refused as a whole; it is one field that is wrong. */
const withSlugNamed = (asked: Promise<void>, message: string): Promise<void> =>
  asked.catch(error => {
    if (!(error instanceof Refused) || error.code !== 'meeting_slug_taken') throw error
    throw new Refused(409, { message, code: error.code, errors: [{ field: 'slug', message }] })
  })
