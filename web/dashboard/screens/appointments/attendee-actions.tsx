/** What can be done for one attendee. */
import { appointmentPath } from '../../../appointment/addresses.ts'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useAct } from '../../parts/use-act.ts'
import { changed } from '../../reads.ts'
import { type Appointment, type Attendee, isGroup, live } from './appointments.ts'
import type { Doing } from './doings.tsx'
import { panelWords } from './panel-words.ts'
import { useSpoken } from './use-spoken.ts'

type ActionProps = {
  appointment: Appointment
  attendee: Attendee
  isBegun: boolean
  endedReason: string | null
  onDo: (doing: Doing) => void
}

export function AttendeeActions(props: ActionProps) {
  const { say } = useWords(panelWords)
  const { nameOf } = useSpoken()
  const { appointment, attendee, isBegun, endedReason, onDo } = props
  const name = nameOf(attendee)
  const ownKey = new URLSearchParams({ secret: attendee.secret })
  const mayTakeOut = isGroup(appointment) && live(appointment).length > 1 && !endedReason
  return (
    <div class="attendee-actions">
      {isBegun && <NoShow {...{ appointment, attendee }} />}
      {attendee.email && (
        <Button
          kind="plain"
          label={say('writeTo', { name })}
          onClick={() => onDo({ what: 'mail', attendee })}
        >
          {say('write')}
        </Button>
      )}
      {!endedReason && (
        <Button
          kind="plain"
          label={say('addGuestOf', { name })}
          onClick={() => onDo({ what: 'guest', attendee })}
        >
          {say('addGuest')}
        </Button>
      )}
      <a
        class="button plain"
        href={`${appointmentPath(appointment.id)}?${ownKey}`}
        target="_blank"
        rel="noreferrer"
        aria-label={say('ownPageOf', { name })}
      >
        {say('ownPage')}
      </a>
      {mayTakeOut && (
        <Button
          kind="plain"
          label={say('takeOutOf', { name })}
          onClick={() => onDo({ what: 'cancel', attendee })}
        >
          {say('takeOut')}
        </Button>
      )}
    </div>
  )
}

/** Done at once; the toast takes it back. */
function NoShow({ appointment: { id }, attendee }: Pick<ActionProps, 'appointment' | 'attendee'>) {
  const { say } = useWords(panelWords)
  const { nameOf } = useSpoken()
  const toast = useToast()
  const { act, isBusy } = useAct()
  const name = nameOf(attendee)
  const { noShow } = attendee
  const mark = async (isAway: boolean) => {
    const body = { attendeeId: attendee.id, noShow: isAway }
    await answered(api.setAppointmentNoShow({ params: { id }, body }))
    await changed('appointments')
  }
  const toggle = async () => {
    await mark(!noShow)
    toast({ text: say(noShow ? 'cameNow' : 'noShowNow', { name }), undo: () => mark(noShow) })
  }
  return (
    <Button
      kind="plain"
      label={say(noShow ? 'cameOf' : 'noShowOf', { name })}
      isBusy={isBusy}
      onClick={() => act(toggle)}
    >
      {say(noShow ? 'came' : 'noShow')}
    </Button>
  )
}
