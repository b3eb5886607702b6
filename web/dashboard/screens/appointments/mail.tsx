/** A mail by hand to one attendee. */
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { FormBox, TextField } from '../../parts/fields.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useForm } from '../../parts/use-form.ts'
import { changed } from '../../reads.ts'
import { actWords } from './act-words.ts'
import type { Appointment, Attendee } from './appointments.ts'
import { changedOne } from './reads.ts'
import { useSpoken } from './use-spoken.ts'

type MailProps = { appointment: Appointment; attendee: Attendee; onClose: () => void }

export function MailDialog({ appointment, attendee, onClose }: MailProps) {
  const { say } = useWords(actWords)
  const { nameOf } = useSpoken()
  const toast = useToast()
  const name = nameOf(attendee)
  const form = useForm({
    initial: { title: appointment.meetingInfo.name, content: '' },
    judge: ({ title, content }) => ({
      ...(!title.trim() && { title: say('missing') }),
      ...(!content.trim() && { content: say('missing') }),
    }),
    submit: async ({ title, content }) => {
      const body = { attendeeId: attendee.id, title: title.trim(), content: content.trim() }
      await answered(api.sendQuickMail({ body }))
      await Promise.all([changed('mails'), changedOne(appointment.id)])
      toast({ text: say('sent', { name }) })
      onClose()
    },
  })
  return (
    <Dialog title={say('mailTitle', { name })} onClose={onClose}>
      <FormBox form={form} action={say('send')}>
        <p class="quiet">{say('mailText')}</p>
        <TextField {...{ form }} name="title" label={say('subject')} />
        <TextField {...{ form }} name="content" label={say('text')} hint={say('textHint')} isArea />
      </FormBox>
    </Dialog>
  )
}
