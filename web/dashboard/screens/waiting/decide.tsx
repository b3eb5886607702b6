/** The host's word on one booking. */
import { useState } from 'preact/hooks'
import type { ProvisionalBooking } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { useProblemText } from '../../parts/problem.tsx'
import { useToast } from '../../parts/toasts.tsx'
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
  const { isBusy, confirm } = useConfirm(booking, onDecided)
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
function useConfirm(booking: ProvisionalBooking, onDecided: () => void) {
  const { say } = useWords(waitingWords)
  const spoken = useSpoken()
  const toast = useToast()
  const problemText = useProblemText()
  const [isBusy, setBusy] = useState(false)
  const name = spoken.nameOf(booking.dto.attendee)
  const send = async () => {
    const asked = api.confirmProvisionalBooking({ params: { id: booking.id } })
    const { status } = await answered(asked)
    const word = status === 'confirmed' ? 'confirmedNow' : 'handedOn'
    toast({ text: say(word, { name, when: spoken.when(booking) }) })
  }
  const confirm = async () => {
    setBusy(true)
    await send().catch(error => toast({ text: problemText(error), tone: 'bad' }))
    // Also what was refused has become something else meanwhile.
    await Promise.all([changed('provisional-bookings'), changed('appointments')])
    setBusy(false)
    onDecided()
  }
  return { isBusy, confirm }
}
