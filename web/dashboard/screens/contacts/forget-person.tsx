import { useState } from 'preact/hooks'
import { answered, api, Refused } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Confirm } from '../../parts/dialog.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { changed } from '../../reads.ts'
import { contactWords } from './words.ts'

type ForgetProps = { email: string; onClose: () => void; onForgotten: () => void }

export function ForgetPerson({ email, onClose, onForgotten }: ForgetProps) {
  const { say, count } = useWords(contactWords)
  const toast = useToast()
  const [cancelAppointments, setCancel] = useState(false)
  const forget = async () => {
    const body = { email, cancelAppointments }
    const { attendees } = await answered(api.erasePerson({ body })).catch(error => {
      if (!(error instanceof Refused) || error.code !== 'person_has_appointments') throw error
      const message = say('hasAppointments')
      throw new Refused(error.status, { code: 'person_has_appointments', message })
    })
    toast({ text: count('forgotten', attendees) })
    onForgotten()
    const touched = ['contacts', 'appointments', 'provisional-bookings', 'mails']
    await Promise.all(touched.map(key => changed(key)))
  }
  return (
    <Confirm
      title={say('forgetTitle', { email })}
      typed={email}
      action={say('forget')}
      onConfirm={forget}
      onClose={onClose}
    >
      <p>{say('forgetText')}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={cancelAppointments}
          onChange={event => setCancel(event.currentTarget.checked)}
        />
        <span>{say('alsoCancel')}</span>
      </label>
    </Confirm>
  )
}
