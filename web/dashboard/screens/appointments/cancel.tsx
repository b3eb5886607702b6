/** Cancels one appointment, all later ones of its series, or one seat of a group. */
import { useId } from 'preact/hooks'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/fields.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { type Form, useForm } from '../../parts/use-form.ts'
import { changed } from '../../reads.ts'
import { actWords } from './act-words.ts'
import { type Appointment, type Attendee, isGroup } from './appointments.ts'
import { useSpoken } from './use-spoken.ts'

type CancelProps = {
  appointment: Appointment
  /** null: everybody. */
  attendee: Attendee | null
  onClose: () => void
}

type Values = { reason: string; entireSeries: boolean }

export function CancelDialog({ appointment, attendee, onClose }: CancelProps) {
  const { say } = useWords(actWords)
  const spoken = useSpoken()
  const toast = useToast()
  const name = attendee ? spoken.nameOf(attendee) : spoken.who(appointment)
  const form = useForm<Values>({
    initial: { reason: '', entireSeries: false },
    submit: async ({ reason, entireSeries }) => {
      const body = {
        ...(reason.trim() && { reason: reason.trim() }),
        ...(attendee && { attendeeId: attendee.id }),
        ...(!attendee && isGroup(appointment) && { cancelAll: true }),
        ...(entireSeries && { cancelEntireSeries: true }),
      }
      await answered(api.cancelAppointment({ params: { id: appointment.id }, body }))
      await Promise.all([changed('appointments'), changed('starts')])
      toast({ text: say(attendee ? 'takenOutNow' : 'cancelledNow', { name }) })
      onClose()
    },
  })
  const action = attendee
    ? say('takeOutAction', { name })
    : say(form.values.entireSeries ? 'cancelSeriesAction' : 'cancelAction')
  return (
    <Dialog title={attendee ? say('takeOutTitle', { name }) : say('cancelTitle')} onClose={onClose}>
      <form class="form" noValidate onSubmit={form.send}>
        <p>
          <strong>{spoken.when(appointment)}</strong>
          <br />
          {appointment.meetingInfo.name} · {name}
        </p>
        <p class="quiet">{attendee ? say('takeOutText', { name }) : say('cancelText')}</p>
        {!attendee && appointment.seriesId !== null && <WhichOnes {...{ form }} />}
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
            {action}
          </Button>
          <Button kind="second" onClick={onClose}>
            {say('keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function WhichOnes({ form }: { form: Form<Values> }) {
  const { say } = useWords(actWords)
  const name = useId()
  return (
    <fieldset class="segments">
      <legend>{say('whichOnes')}</legend>
      {[false, true].map(entireSeries => (
        <label key={String(entireSeries)}>
          <input
            type="radio"
            {...{ name }}
            checked={form.values.entireSeries === entireSeries}
            onChange={() => form.set('entireSeries', entireSeries)}
          />
          <span>{say(entireSeries ? 'entireSeries' : 'thisOne')}</span>
        </label>
      ))}
    </fieldset>
  )
}
