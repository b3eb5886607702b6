/** Cancels one appointment, all later ones of its series, or one seat of a group. */
import { useId } from 'preact/hooks'
import { answered, api, Refused } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { useToast } from '../../parts/toasts.tsx'
import { type Form, useForm } from '../../parts/use-form.ts'
import { changed } from '../../reads.ts'
import { actWords } from './act-words.ts'
import { type Appointment, type Attendee, isGroup } from './appointments.ts'
import { isNotOwn } from './reads.ts'
import { ReasonDialog } from './reason-dialog.tsx'
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
        reason: reason.trim(),
        ...(attendee && { attendeeId: attendee.id }),
        ...(!attendee && isGroup(appointment) && { cancelAll: true }),
        ...(entireSeries && { cancelEntireSeries: true }),
      }
      const asked = api.cancelAppointment({ params: { id: appointment.id }, body })
      await answered(asked).catch(error => {
        if (!entireSeries || !isNotOwn(error)) throw error
        throw new Refused(403, { code: 'series_refused', message: say('seriesOfOthers') })
      })
      await Promise.all([changed('appointments'), changed('starts')])
      toast({ text: say(attendee ? 'takenOutNow' : 'cancelledNow', { name }) })
      onClose()
    },
  })
  const what = attendee ? 'takeOut' : 'cancel'
  const action = form.values.entireSeries ? 'cancelSeriesAction' : (`${what}Action` as const)
  return (
    <ReasonDialog
      {...{ form, onClose }}
      title={say(`${what}Title`, { name })}
      when={spoken.when(appointment)}
      about={[appointment.meetingInfo.name, name]}
      text={say(`${what}Text`, { name })}
      action={say(action, { name })}
      keep={say('keep')}
    >
      {!attendee && appointment.seriesId !== null && <WhichOnes {...{ form }} />}
    </ReasonDialog>
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
