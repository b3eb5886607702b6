/** Whose types are listed. */
import { useId } from 'preact/hooks'
import type { Team } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import type { Whose } from './offers.ts'
import { typeWords } from './words.ts'

type WhoseProps = {
  whose: Whose
  teams: readonly Team[]
  /** Of the user whose types are listed; there are too many to choose from. */
  userName: string
  onChange: (of: string) => void
}

export function WhoseField({ whose, teams, userName, onChange }: WhoseProps) {
  const { say } = useWords(typeWords)
  const id = useId()
  const chosen = 'id' in whose ? `${whose.what}:${whose.id}` : whose.what
  return (
    <>
      <label class="unseen" for={id}>
        {say('whose')}
      </label>
      <select
        id={id}
        class="input"
        value={chosen}
        onChange={({ currentTarget: { value } }) => onChange(value === 'mine' ? '' : value)}
      >
        <option value="mine">{say('mine')}</option>
        <option value="all">{say('all')}</option>
        {whose.what === 'user' && <option value={chosen}>{userName}</option>}
        {teams.length > 0 && (
          <optgroup label={say('teams')}>
            {teams.map(team => (
              <option key={team.id} value={`team:${team.id}`}>
                {team.name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </>
  )
}
