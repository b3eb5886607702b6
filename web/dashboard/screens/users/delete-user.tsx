import { useState } from 'preact/hooks'
import { answered, api, Refused } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Confirm } from '../../parts/dialog.tsx'
import { Radios } from '../../parts/radios.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { changed } from '../../reads.ts'
import type { User } from './users.ts'
import { userWords } from './words.ts'

const FATES = [
  { value: 'refuse', text: 'fateRefuse' },
  { value: 'cancel', text: 'fateCancel' },
  { value: 'keep', text: 'fateKeep' },
] as const

type Fate = (typeof FATES)[number]['value']

type DeleteProps = { user: User; onClose: () => void; onDeleted: () => void }

export function DeleteUser({ user, onClose, onDeleted }: DeleteProps) {
  const { say } = useWords(userWords)
  const toast = useToast()
  const [fate, setFate] = useState<Fate>('refuse')
  const name = user.fullName
  const remove = async () => {
    const query = fate === 'refuse' ? {} : { appointments: fate }
    await answered(api.deleteUser({ params: { id: user.id }, query })).catch(error => {
      if (!(error instanceof Refused) || error.code !== 'has_appointments') throw error
      const message = say('hasAppointments', { name })
      throw new Refused(error.status, { code: 'has_appointments', message })
    })
    toast({ text: say('removed', { name }) })
    onDeleted()
    await changed('users')
  }
  return (
    <Confirm
      title={say('removeTitle', { name })}
      typed={name}
      action={say('remove')}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{say('removeText')}</p>
      <Radios
        legend={say('fate')}
        value={fate}
        choices={FATES.map(({ value, text }) => ({ value, text: say(text) }))}
        onChange={setFate}
      />
    </Confirm>
  )
}
