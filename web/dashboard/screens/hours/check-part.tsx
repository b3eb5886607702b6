/** What an invitee would see on a day, and for everything else why not. */

import { useId } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { parseDate } from '../../../../src/time/iso.ts'
import { dateAfter } from '../../../booking/month-grid.ts'
import type { Availability, MeetingType } from '../../../client/client.ts'
import { Chevron } from '../../../ui/icons.tsx'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { Problem } from '../../parts/problem.tsx'
import { Empty, Skeleton } from '../../parts/table.tsx'
import { useAddress } from '../../parts/use-address.ts'
import { paths } from '../../paths.ts'
import { checkWords } from './check-words.ts'
import { DayOfStarts } from './day-of-starts.tsx'
import { todayIn } from './today.ts'
import { usePlace } from './use-place.ts'
import { useTypes } from './use-types.ts'

type CheckProps = { of: Availability; all: readonly Availability[] }

export function CheckPart({ of, all }: CheckProps) {
  const { say } = useWords(checkWords)
  const { query } = useLocation()
  const { isOther, userId } = usePlace()
  const { data: types, error, refetch } = useTypes()
  if (!types) return error ? <Problem error={error} retry={refetch} /> : <Skeleton rows={4} />
  const own = types.find(({ availabilityId }) => availabilityId === of.id)
  const type = types.find(({ id }) => id === query.type) ?? own ?? types[0]
  if (!type) {
    return (
      <Empty title={say('noTypesTitle')}>
        <p>{say('noTypesText')}</p>
        <a href={paths.newTypeOf(isOther ? userId : null)}>{say('addType')}</a>
      </Empty>
    )
  }
  const hours = all.find(({ id }) => id === type.availabilityId)
  const isDate = query.date !== undefined && parseDate(query.date) !== null
  const date = isDate ? (query.date as string) : todayIn(hours?.timezone ?? of.timezone)
  return (
    <section class="card check-card" aria-labelledby="check">
      <div class="text check-head">
        <h3 id="check">{say('title')}</h3>
        <p class="quiet">{say('lead')}</p>
      </div>
      <Question {...{ types, type, date }} />
      {hours && hours.id !== of.id && (
        <p class="notice">{say('otherHours', { name: hours.name })}</p>
      )}
      <DayOfStarts {...{ type, date, hours }} />
    </section>
  )
}

type QuestionProps = { types: readonly MeetingType[]; type: MeetingType; date: string }

function Question({ types, type, date }: QuestionProps) {
  const { say } = useWords(checkWords)
  const { set } = useAddress()
  const id = useId()
  const turn = (days: number) => set({ date: dateAfter(date, days) })
  return (
    <div class="check-question">
      <div class="field">
        <label for={`${id}-type`}>{say('type')}</label>
        <select
          id={`${id}-type`}
          class="input"
          value={type.id}
          onChange={({ currentTarget: { value } }) => set({ type: value })}
        >
          {types.map(one => (
            <option key={one.id} value={one.id}>
              {one.meetingInfo.name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={`${id}-date`}>{say('day')}</label>
        <div class="check-day">
          <Button isIcon kind="second" label={say('dayBefore')} onClick={() => turn(-1)}>
            <Chevron to="left" />
          </Button>
          <input
            id={`${id}-date`}
            class="input"
            type="date"
            value={date}
            onChange={({ currentTarget: { value } }) => value !== '' && set({ date: value })}
          />
          <Button isIcon kind="second" label={say('dayAfter')} onClick={() => turn(1)}>
            <Chevron to="right" />
          </Button>
        </div>
      </div>
    </div>
  )
}
