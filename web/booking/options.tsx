/** What is chosen before the time: how long, and with whom. */

import type { PublicPage } from '../client/client.ts'
import { useSpeech } from '../words/speaking.ts'
import type { Query } from './address.ts'
import type { Choice } from './page.ts'

type OptionsProps = {
  page: PublicPage
  choice: Choice
  /** Of the address: what else is kept where the form leads without a script. */
  query: Query
  isLive: boolean
  onChange: (changes: { durationMin?: number; hostId?: string | null }) => void
}

export function Options({ page, choice, query, isLive, onChange }: OptionsProps) {
  const { say, duration } = useSpeech()
  const { durations, hosts, hostRequired } = page
  if (durations.length < 2 && hosts.length === 0) return null
  const kept = Object.entries(query).filter(([name]) => !CHOSEN_HERE.includes(name))
  return (
    <form class="options" method="get">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {durations.length > 1 && (
        <fieldset class="segments">
          <legend>{say('duration')}</legend>
          {durations.map(minutes => (
            <label key={minutes}>
              <input
                type="radio"
                name="duration"
                value={minutes}
                checked={minutes === choice.durationMin}
                onChange={() => onChange({ durationMin: minutes })}
              />
              <span>{duration(minutes)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {hosts.length > 0 && (
        <div class="field">
          <label for="hostId">{say('host')}</label>
          <select
            id="hostId"
            name="hostId"
            onChange={event => onChange({ hostId: event.currentTarget.value || null })}
          >
            <option value="" selected={choice.hostId === null}>
              {say(hostRequired ? 'choose' : 'anyHost')}
            </option>
            {hosts.map(({ id, name }) => (
              <option key={id} value={id} selected={id === choice.hostId}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <button class="button second without-script" type="submit" hidden={isLive}>
        {say('showTimes')}
      </button>
    </form>
  )
}

const CHOSEN_HERE: readonly string[] = ['duration', 'hostId', 'slot', 'hold']
