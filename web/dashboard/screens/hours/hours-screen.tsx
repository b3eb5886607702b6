/** When somebody can be booked: weekly hours, exceptions, holidays, and what comes of them. */
import { useState } from 'preact/hooks'
import { answered } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { Problem } from '../../parts/problem.tsx'
import { Screen } from '../../parts/screen.tsx'
import { Empty, Skeleton } from '../../parts/table.tsx'
import { useRead } from '../../reads.ts'
import './hours.css'
import { HoursChoice } from './hours-choice.tsx'
import { CreateHours } from './hours-dialogs.tsx'
import { OneOfHours } from './one-of-hours.tsx'
import { usePlace } from './use-place.ts'
import { Whose } from './whose.tsx'
import { hoursWords } from './words.ts'

export default function HoursScreen() {
  const { say } = useWords(hoursWords)
  const place = usePlace()
  const { api, userId, availabilityId } = place
  const read = () => answered(api.listAvailabilities())
  const { data: all, error, refetch } = useRead(['availabilities', 'of', userId], read)
  const [isMaking, setMaking] = useState(false)
  const chosen = availabilityId === null ? all?.[0] : all?.find(({ id }) => id === availabilityId)
  return (
    <Screen
      title={say('title')}
      lead={say(place.isOther ? 'leadOther' : 'lead')}
      action={
        <Button kind="second" onClick={() => setMaking(true)}>
          {say('create')}
        </Button>
      }
    >
      <Whose />
      {error && !all && <Problem error={error} retry={refetch} />}
      {!all && !error && <Skeleton rows={8} />}
      {all && all.length > 1 && <HoursChoice {...{ all, chosen }} />}
      {all && !chosen && (
        <Empty title={say(all.length === 0 ? 'emptyTitle' : 'goneTitle')}>
          <p>{say(all.length === 0 ? 'emptyText' : 'goneText')}</p>
          {all.length > 0 && <a href={place.hrefOf({ id: null })}>{say('toDefault')}</a>}
        </Empty>
      )}
      {chosen && <OneOfHours key={`${userId} ${chosen.id}`} of={chosen} all={all ?? []} />}
      {isMaking && <CreateHours like={chosen} onClose={() => setMaking(false)} />}
    </Screen>
  )
}
