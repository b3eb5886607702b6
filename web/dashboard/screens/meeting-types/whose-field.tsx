/** Whose types are listed. */
import { useId } from 'preact/hooks'
import type { Team, User } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { useSession } from '../../session.ts'
import type { Whose } from './offers.ts'
import { typeWords } from './words.ts'

type WhoseProps = {
  whose: Whose
  teams: readonly Team[]
  colleagues: readonly User[]
  onChange: (of: string) => void
}

export function WhoseField({ whose, teams, colleagues, onChange }: WhoseProps) {
  const { say } = useWords(typeWords)
  const { user } = useSession()
  const id = useId()
  const others = colleagues.filter(one => one.id !== user.id)
  if (teams.length === 0 && others.length === 0) return null
  return (
    <>
      <label class="unseen" for={id}>
        {say('whose')}
      </label>
      <select
        id={id}
        class="input"
        value={whose.what === 'mine' ? '' : `${whose.what}:${whose.id}`}
        onChange={event => onChange(event.currentTarget.value)}
      >
        <option value="">{say('mine')}</option>
        {teams.length > 0 && (
          <optgroup label={say('teams')}>
            {teams.map(team => (
              <option key={team.id} value={`team:${team.id}`}>
                {team.name}
              </option>
            ))}
          </optgroup>
        )}
        {others.length > 0 && (
          <optgroup label={say('colleagues')}>
            {others.map(one => (
              <option key={one.id} value={`user:${one.id}`}>
                {one.fullName}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </>
  )
}
