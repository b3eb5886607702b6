/** What is done with a type of the list: switched, copied, duplicated. */
import { useLocation } from 'preact-iso'
import type { MeetingTypePage } from '../../../client/client.ts'
import { answered, apiAs } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { useProblemText } from '../../parts/problem.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { paths } from '../../paths.ts'
import { changed, reads } from '../../reads.ts'
import { useSession } from '../../session.ts'
import { duplicate } from './duplicate.ts'
import { actorOf, otherOf } from './offers.ts'
import type { MeetingType } from './type-values.ts'
import { typeWords } from './words.ts'

export function useDoing() {
  const { say } = useWords(typeWords)
  const toast = useToast()
  const problemText = useProblemText()
  const { route } = useLocation()
  const { user } = useSession()
  const fail = (error: unknown) => toast({ text: problemText(error), tone: 'bad' })

  const turn = async (type: MeetingType, enabled: boolean) => {
    const lists = { queryKey: ['meeting-types', 'listed'] }
    await reads.cancelQueries(lists)
    reads.setQueriesData<MeetingTypePage>(lists, page => page && turned(page, type.id, enabled))
    const asked = { params: { id: type.id }, body: { enabled } }
    await answered(apiAs(actorOf(type, user.id)).updateMeetingType(asked)).finally(() =>
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
      const actorId = actorOf(type, user.id)
      duplicate(type, { actorId, name: say('copyName', { name: type.meetingInfo.name }) })
        .then(made => {
          toast({ text: say('duplicated', { name: made.meetingInfo.name }) })
          route(paths.meetingType(made.id, otherOf(made, user.id)))
        })
        .catch(fail)
    },
  }
}

const turned = (page: MeetingTypePage, id: string, enabled: boolean): MeetingTypePage => ({
  ...page,
  meetingTypes: page.meetingTypes.map(one => (one.id === id ? { ...one, enabled } : one)),
})
