/** What is done with a type of the list: switched, copied, duplicated. */
import { useLocation } from 'preact-iso'
import { answered, apiAs } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { useProblemText } from '../../parts/problem.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { paths } from '../../paths.ts'
import { changed, reads } from '../../reads.ts'
import { useSession } from '../../session.ts'
import { asQuery, copyName } from './offers.ts'
import { newBodyOf } from './type-body.ts'
import { type MeetingType, valuesOf } from './type-values.ts'
import { typesKey } from './use-offers.ts'
import { typeWords } from './words.ts'

export function useDoing(actorId: string) {
  const { say } = useWords(typeWords)
  const toast = useToast()
  const problemText = useProblemText()
  const { route } = useLocation()
  const { user } = useSession()
  const fail = (error: unknown) => toast({ text: problemText(error), tone: 'bad' })
  const client = apiAs(actorId)

  const turn = async ({ id }: MeetingType, enabled: boolean) => {
    const key = typesKey(actorId)
    await reads.cancelQueries({ queryKey: key })
    reads.setQueryData<MeetingType[]>(key, types =>
      types?.map(one => (one.id === id ? { ...one, enabled } : one)),
    )
    await answered(client.updateMeetingType({ params: { id }, body: { enabled } })).finally(() =>
      changed('meeting-types'),
    )
  }
  return {
    onSwitch: (type: MeetingType, isOn: boolean) => {
      const { name } = type.meetingInfo
      turn(type, isOn)
        .then(() => {
          const text = say(isOn ? 'switchedOn' : 'switchedOff', { name })
          toast({ text, undo: () => turn(type, !isOn) })
        })
        .catch(fail)
    },
    onCopy: ({ bookingUrl: url }: MeetingType) => {
      navigator.clipboard
        .writeText(url)
        .then(() => toast({ text: say('copied', { url }) }))
        .catch(fail)
    },
    onDuplicate: (type: MeetingType) => {
      duplicate(actorId, type, copyName(type.meetingInfo.name, say('copyName')))
        .then(made => {
          toast({ text: say('duplicated', { name: made.meetingInfo.name }) })
          route(`${paths.meetingType(made.id)}${asQuery(actorId, user.id)}`)
        })
        .catch(fail)
    },
  }
}

/** Closed, until whoever made it opens it. */
async function duplicate(actorId: string, type: MeetingType, name: string) {
  const client = apiAs(actorId)
  const { id, queueId, workspaceId } = type
  const queue =
    queueId === null ? null : await answered(client.getQueueOfMeetingType({ params: { id } }))
  const values = { ...valuesOf(type, { queue }), name, slug: '' }
  const body = { ...newBodyOf(values, queue && workspaceId), enabled: false }
  const made = await answered(client.createMeetingType({ body }))
  await changed('meeting-types')
  return made
}
