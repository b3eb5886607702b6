/** Declines a booking that waits, with the reason that its mail says. */
import type { ProvisionalBooking } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { useToast } from '../../parts/toasts.tsx'
import { useForm } from '../../parts/use-form.ts'
import { changed } from '../../reads.ts'
import { ReasonDialog } from '../appointments/reason-dialog.tsx'
import { useSpoken } from '../appointments/use-spoken.ts'
import { waitingWords } from './words.ts'

type DeclineProps = { booking: ProvisionalBooking; onClose: () => void }

export function DeclineDialog({ booking, onClose }: DeclineProps) {
  const { say } = useWords(waitingWords)
  const spoken = useSpoken()
  const toast = useToast()
  const name = spoken.nameOf(booking.dto.attendee)
  const form = useForm({
    initial: { reason: '' },
    submit: async ({ reason }) => {
      const body = { reason: reason.trim() }
      await answered(api.declineProvisionalBooking({ params: { id: booking.id }, body }))
      await changed('provisional-bookings')
      toast({ text: say('declinedNow', { name }) })
      onClose()
    },
  })
  return (
    <ReasonDialog
      {...{ form, onClose }}
      title={say('declineTitle')}
      when={spoken.when(booking)}
      about={[booking.meetingName, name]}
      text={say('declineText', { name })}
      action={say('declineAction')}
      keep={say('keep')}
    />
  )
}
