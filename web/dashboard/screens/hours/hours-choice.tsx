/** Which of several hours: each is a link, the default one stands first. */
import type { Availability } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { usePlace } from './use-place.ts'
import { hoursWords } from './words.ts'

type ChoiceProps = { all: readonly Availability[]; chosen: Availability | undefined }

export function HoursChoice({ all, chosen }: ChoiceProps) {
  const { say } = useWords(hoursWords)
  const { hrefOf } = usePlace()
  return (
    <nav class="hours-choice" aria-label={say('choose')}>
      {all.map(one => (
        <a
          key={one.id}
          href={hrefOf({ id: one.isDefault ? null : one.id })}
          aria-current={one.id === chosen?.id ? 'page' : undefined}
        >
          <span class="hours-name">{one.name}</span>
          {one.isDefault && <Badge>{say('default')}</Badge>}
        </a>
      ))}
    </nav>
  )
}
