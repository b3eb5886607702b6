/** What can be done with the whole appointment. */
import type { MeetingType } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import type { Appointment } from './appointments.ts'
import type { Doing } from './doings.tsx'
import { panelWords } from './panel-words.ts'

type ActionProps = {
  appointment: Appointment
  type: MeetingType | undefined
  /** Why nothing can be changed any more. */
  endedReason: string | null
  onDo: (doing: Doing) => void
}

export function Actions({ appointment, type, endedReason, onDo }: ActionProps) {
  const { say } = useWords(panelWords)
  const isTeams = !!type?.queueId
  return (
    <div class="panel-actions">
      <Button disabledReason={endedReason} onClick={() => onDo({ what: 'move' })}>
        {say('move')}
      </Button>
      <Button
        kind="second"
        disabledReason={endedReason}
        onClick={() => onDo({ what: 'cancel', attendee: null })}
      >
        {say('cancel')}
      </Button>
      {isTeams && (
        <Button
          kind="second"
          disabledReason={endedReason}
          onClick={() => onDo({ what: 'reassign' })}
        >
          {say('reassign')}
        </Button>
      )}
      <CalendarFile {...{ appointment }} />
    </div>
  )
}

/** As its first attendee gets it: an address that a browser can open by itself. */
function CalendarFile({ appointment: { id, secret, meetingType } }: { appointment: Appointment }) {
  const { say } = useWords(panelWords)
  if (secret === null) return null
  return (
    <a
      class="button plain"
      href={`/v4/public/appointment/${id}/ics?${new URLSearchParams({ secret })}`}
      download={`${meetingType.slug}.ics`}
    >
      {say('ics')}
    </a>
  )
}
