/** The host's word on one booking. */
import type { ProvisionalBooking } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useAct } from '../../parts/use-act.ts'
import { paths } from '../../paths.ts'
import { changed } from '../../reads.ts'
import { useSpoken } from '../appointments/use-spoken.ts'
import { waitingWords } from './words.ts'

export type DecideProps = {
  booking: ProvisionalBooking
  onDecline: (booking: ProvisionalBooking) => void
  /** Once the list is without it. */
  onDecided: () => void
}

export function Decide({ booking, onDecline, onDecided }: DecideProps) {
  const { say } = useWords(waitingWords)
  const spoken = useSpoken()
  const { isBusy, confirm } = useConfirm({ booking, onDecided })
  const name = spoken.nameOf(booking.dto.attendee)
  const when = spoken.when(booking)
  const isAttendees = booking.type === 'doubleOptIn'
  if (booking.status === 'confirmed') {
    return (
      <div class="actions">
        <a
          class="button plain"
          href={paths.appointment(booking.appointmentId)}
          aria-label={say('openOf', { name })}
        >
          {say('open')}
        </a>
      </div>
    )
  }
  if (booking.status !== 'pending') return null
  return (
    <div class="actions decide">
      <Button
        kind="second"
        label={say('confirmOf', { name, when })}
        isBusy={isBusy}
        disabledReason={isAttendees ? say('attendeesWord') : null}
        onClick={confirm}
      >
        {say('confirm')}
      </Button>
      <Button
        kind="plain"
        label={say('declineOf', { name, when })}
        onClick={() => onDecline(booking)}
      >
        {say('decline')}
      </Button>
    </div>
  )
}

/** Whoever else has to confirm is asked next. */
function useConfirm({ booking, onDecided }: Pick<DecideProps, 'booking' | 'onDecided'>) {
  const { say } = useWords(waitingWords)
  const spoken = useSpoken()
  const toast = useToast()
  const { act, isBusy } = useAct()
  const name = spoken.nameOf(booking.dto.attendee)
  const send = async () => {
    const asked = api.confirmProvisionalBooking({ params: { id: booking.id } })
    // Also what was refused has become something else meanwhile.
    const { status } = await answered(asked).finally(async () => {
      await Promise.all([changed('provisional-bookings'), changed('appointments')])
      onDecided()
    })
    const word = status === 'confirmed' ? 'confirmedNow' : 'handedOn'
    toast({ text: say(word, { name, when: spoken.when(booking) }) })
  }
  return { isBusy, confirm: () => act(send) }
}
