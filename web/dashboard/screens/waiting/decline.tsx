/** Declines a booking that waits, with the reason that its mail says. */
import type { ProvisionalBooking } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/fields.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useForm } from '../../parts/use-form.ts'
import { changed } from '../../reads.ts'
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
      const body = { ...(reason.trim() && { reason: reason.trim() }) }
      await answered(api.declineProvisionalBooking({ params: { id: booking.id }, body }))
      await changed('provisional-bookings')
      toast({ text: say('declinedNow', { name }) })
      onClose()
    },
  })
  return (
    <Dialog title={say('declineTitle')} onClose={onClose}>
      <form class="form" noValidate onSubmit={form.send}>
        <p>
          <strong>{spoken.when(booking)}</strong>
          <br />
          {booking.meetingName} · {name}
        </p>
        <p class="quiet">{say('declineText', { name })}</p>
        <TextField
          {...{ form }}
          name="reason"
          label={say('reason')}
          hint={say('reasonHint')}
          isOptional
          isArea
        />
        {form.problem !== null && (
          <p class="notice bad" role="alert">
            {form.problem}
          </p>
        )}
        <div class="form-end">
          <Button kind="danger" type="submit" isBusy={form.isBusy}>
            {say('declineAction')}
          </Button>
          <Button kind="second" onClick={onClose}>
            {say('keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
