import { useId } from 'preact/hooks'
import type { NextHosts } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { actWords } from './act-words.ts'

/** A host, or a group of hosts, whom the queue can choose. */
export type Candidate = NextHosts['nextHosts'][number]

type ChoiceProps = {
  candidates: readonly Candidate[]
  /** A user's id; empty: whoever is next. */
  value: string
  onChoose: (hostId: string) => void
}

/** Who takes it: whoever is next, or one of those who can be chosen. */
export function CandidateChoice({ candidates, value, onChoose }: ChoiceProps) {
  const { say, count } = useWords(actWords)
  const next = candidates[0]?.name ?? ''
  return (
    <fieldset class="candidates">
      <legend>{say('newHost')}</legend>
      <Choice
        isChosen={value === ''}
        name={say('whoeverIsNext')}
        about={say('wouldBe', { name: next })}
        onChoose={() => onChoose('')}
      />
      {candidates.map(({ id, userIds: [userId = ''], name, bookings }) => (
        <Choice
          key={id}
          isChosen={value === userId}
          name={name}
          about={count('bookings', bookings)}
          onChoose={() => onChoose(userId)}
        />
      ))}
    </fieldset>
  )
}

type OneProps = { isChosen: boolean; name: string; about: string; onChoose: () => void }

function Choice({ isChosen, name, about, onChoose }: OneProps) {
  const id = useId()
  return (
    <label class="candidate">
      <input
        type="radio"
        name="new-host"
        checked={isChosen}
        aria-describedby={id}
        onChange={onChoose}
      />
      <span>{name}</span>
      <span {...{ id }} class="quiet">
        {about}
      </span>
    </label>
  )
}
