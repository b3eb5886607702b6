/** The editor's form: what it begins with, and how it is saved. */
import { useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { answered, api, apiAs, Refused } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { useToast } from '../../parts/toasts.tsx'
import { useForm } from '../../parts/use-form.ts'
import { paths } from '../../paths.ts'
import { changed } from '../../reads.ts'
import { useSession } from '../../session.ts'
import { editorWords } from './editor-words.ts'
import { hostOf } from './hosts-part.tsx'
import { judgeType } from './judge-type.ts'
import { otherOf } from './offers.ts'
import { changesOf, fieldOf, isSame, newBodyOf, queueOf, rebased } from './type-body.ts'
import { DEFAULTS, type MeetingType, type TypeValues } from './type-values.ts'
import type { Loaded } from './use-loaded.ts'
import { valuesOf } from './values-of.ts'

/** What a new one of a team begins with: everybody hosts. */
function firstValues({ type, queue, team, defaultHoursId }: Loaded): TypeValues {
  if (type) return valuesOf(type, { queue, defaultHoursId })
  return { ...DEFAULTS, hosts: (team?.members ?? []).map(hostOf) }
}

export function useEditor(loaded: Loaded) {
  const { say } = useWords(editorWords)
  const toast = useToast()
  const { user } = useSession()
  const { route } = useLocation()
  const { type, team, queue, actorId, defaultHoursId } = loaded
  const [base, setBase] = useState(() => firstValues(loaded))
  const judged = {
    isNew: type === null,
    isOfTeam: team !== null,
    hasGroups: queue !== null && queue.groups.length > 0,
  }
  const form = useForm<TypeValues>({
    initial: base,
    judge: values =>
      Object.fromEntries(
        Object.entries(judgeType(values, judged)).map(([path, key]) => [path, say(key)]),
      ),
    fieldOf,
    submit: values => withSlugNamed(type ? update(type, values) : create(values), say('slugTaken')),
  })
  const typed = useRef(form.values)
  typed.current = form.values
  const create = async (values: TypeValues) => {
    const body = newBodyOf(values, team?.id ?? null)
    const made = await answered(apiAs(actorId).createMeetingType({ body }))
    await changed('meeting-types')
    setBase(values)
    toast({ text: say('created', { name: made.meetingInfo.name }) })
    route(paths.meetingType(made.id, otherOf(made, user.id)), true)
  }
  /** What has been typed since `shown` stays typed. */
  const write = async ({ id }: MeetingType, { from, to, shown }: Change) => {
    const body = changesOf(from, to, defaultHoursId)
    if (body) await answered(apiAs(actorId).updateMeetingType({ params: { id }, body }))
    if (team && !isSame(queueOf(from), queueOf(to))) {
      await answered(api.updateQueue({ params: { id }, body: queueOf(to) }))
    }
    const now = await answered(apiAs(actorId).getMeetingType({ params: { id } }))
    const saved = { ...valuesOf(now, { defaultHoursId }), ...queueParts(to) }
    setBase(saved)
    form.reset(rebased(typed.current, shown, saved))
    await changed('meeting-types')
    return saved
  }
  const update = async (of: MeetingType, values: TypeValues) => {
    const saved = await write(of, { from: base, to: values, shown: values })
    const text = say('saved', { name: values.name })
    toast({ text, undo: () => write(of, { from: saved, to: base, shown: saved }) })
  }
  return { form, base, isChanged: !isSame(form.values, base), discard: () => form.reset(base) }
}

type Change = { from: TypeValues; to: TypeValues; shown: TypeValues }

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
