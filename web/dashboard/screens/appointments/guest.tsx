/** One more guest of an attendee. */
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { FormBox, TextField } from '../../parts/fields.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useForm } from '../../parts/use-form.ts'
import { changed } from '../../reads.ts'
import { actWords } from './act-words.ts'
import type { Appointment, Attendee } from './appointments.ts'
import { useSpoken } from './use-spoken.ts'

type GuestProps = { appointment: Appointment; attendee: Attendee; onClose: () => void }

export function GuestDialog({ appointment, attendee, onClose }: GuestProps) {
  const { say } = useWords(actWords)
  const { nameOf } = useSpoken()
  const toast = useToast()
  const form = useForm({
    initial: { email: '' },
    judge: ({ email }) => (/^\S+@\S+$/.test(email.trim()) ? {} : { email: say('emailWrong') }),
    submit: async ({ email }) => {
      const body = { attendeeId: attendee.id, email: email.trim() }
      await answered(api.addAppointmentGuest({ params: { id: appointment.id }, body }))
      await changed('appointments')
      toast({ text: say('guestAdded', { email: body.email }) })
      onClose()
    },
  })
  return (
    <Dialog title={say('guestTitle', { name: nameOf(attendee) })} onClose={onClose}>
      <FormBox form={form} action={say('guestAction')}>
        <p class="quiet">{say('guestText')}</p>
        <TextField {...{ form }} name="email" label={say('email')} type="email" />
      </FormBox>
    </Dialog>
  )
}
