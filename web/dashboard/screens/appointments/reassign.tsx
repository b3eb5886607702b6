/** Gives a team's appointment to another host, at the same time. */
import { answered, api, Refused } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { CheckField, FormBox } from '../../parts/fields.tsx'
import { Problem } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/table.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useForm } from '../../parts/use-form.ts'
import { changed, useRead } from '../../reads.ts'
import { actWords } from './act-words.ts'
import type { Appointment } from './appointments.ts'
import { type Candidate, CandidateChoice } from './candidate-choice.tsx'
import { moveWords } from './move-words.ts'
import { useSpoken } from './use-spoken.ts'

type ReassignProps = { appointment: Appointment; onClose: () => void }

/** In the order in which the queue would choose them. */
async function readNext(meetingTypeId: string) {
  const { id, type } = await answered(api.getQueueOfMeetingType({ params: { id: meetingTypeId } }))
  const { nextHosts } = await answered(api.listNextHosts({ params: { id } }))
  return { isCollective: type === 'collective', nextHosts }
}

export function ReassignDialog({ appointment, onClose }: ReassignProps) {
  const { say } = useWords(actWords)
  const { meetingTypeId, hostIds } = appointment
  const { data, error, refetch } = useRead(['queues', 'next', meetingTypeId], () =>
    readNext(meetingTypeId),
  )
  const others = (data?.nextHosts ?? []).filter(({ userIds }) =>
    userIds.every(id => !hostIds.includes(id)),
  )
  return (
    <Dialog title={say('reassignTitle')} onClose={onClose}>
      {error && !data && <Problem error={error} retry={refetch} />}
      {!data && !error && <Skeleton rows={3} />}
      {data && others.length === 0 && <p>{say(data.isCollective ? 'allHost' : 'noOther')}</p>}
      {others.length > 0 && <ReassignForm {...{ appointment, onClose }} candidates={others} />}
    </Dialog>
  )
}

function ReassignForm(props: ReassignProps & { candidates: readonly Candidate[] }) {
  const { say } = useWords(actWords)
  const { say: sayWhy } = useWords(moveWords)
  const spoken = useSpoken()
  const toast = useToast()
  const { appointment, onClose, candidates } = props
  const inWords = (error: unknown) => {
    const reason = error instanceof Refused && REASONS.find(one => isWhy(error, one))
    if (!reason) throw error
    throw new Refused(409, { code: 'hosts_mismatch', message: `${sayWhy(reason)}.` })
  }
  const form = useForm({
    initial: { hostId: '', ignoreAvailability: false },
    submit: async ({ hostId, ignoreAvailability }) => {
      const body = { ignoreAvailability, ...(hostId && { hostId }) }
      const asked = api.reassignAppointment({ params: { id: appointment.id }, body })
      const now = await answered(asked).catch(inWords)
      await Promise.all([changed('appointments'), changed('queues'), changed('starts')])
      toast({ text: say('reassignedNow', { name: spoken.hosts(now) }) })
      onClose()
    },
  })
  return (
    <FormBox form={form} action={say('reassignAction')}>
      <p class="quiet">{say('reassignText')}</p>
      <CandidateChoice
        {...{ candidates }}
        value={form.values.hostId}
        onChoose={hostId => form.set('hostId', hostId)}
      />
      <CheckField {...{ form }} name="ignoreAvailability" label={say('override')} />
    </FormBox>
  )
}

const REASONS = [
  'outside_hours',
  'limit_reached',
  'slot_taken',
  'held',
  'pending',
  'buffer',
  'calendar_busy',
  'host_unavailable',
] as const

const isWhy = ({ reason, code }: Refused, why: string): boolean => (reason ?? code) === why
