/** A day without a single start of the grid: what makes it so. */

import { weekdayOf } from '../../../booking/month-grid.ts'
import type { Availability, MeetingType } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { paths } from '../../paths.ts'
import { WEEKDAYS } from '../../weekdays.ts'
import { checkWords } from './check-words.ts'
import { isException } from './is-exception.ts'
import { useDays } from './use-days.ts'
import { usePlace } from './use-place.ts'

type NoProps = { type: MeetingType; date: string; hours: Availability | undefined }

export function NoStarts({ type, date, hours }: NoProps) {
  const { say } = useWords(checkWords)
  const { weekday } = useDays()
  const { hrefOf, isOther } = usePlace()
  if (!type.enabled) {
    return (
      <div class="why">
        <p>{say('disabled')}</p>
        <a href={paths.meetingType(type.id, isOther ? type.userId : null)}>{say('toType')}</a>
      </div>
    )
  }
  if (!hours) return <p>{say('noTeamHours')}</p>
  const isOwn = isException(hours, date)
  const name = WEEKDAYS[weekdayOf(date) - 1]
  const part = isOwn ? 'exceptions' : 'week'
  return (
    <div class="why">
      <p>
        {isOwn || name === undefined || hours.schedule[name].enabled
          ? say('closedThen')
          : say('closedWeekly', { day: weekday(name) })}
      </p>
      <a href={hrefOf({ id: hours.id, part })}>{say(isOwn ? 'toExceptions' : 'toHours')}</a>
    </div>
  )
}
