/** One schedule: its name and what uses it, and its parts under tabs. */
import { useState } from 'preact/hooks'
import type { Availability } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { CheckPart } from './check-part.tsx'
import { ExceptionsPart } from './exceptions-part.tsx'
import { HolidaysPart } from './holidays-part.tsx'
import { RenameHours } from './hours-dialogs.tsx'
import { useDeleting } from './use-deleting.ts'
import { PARTS, usePlace } from './use-place.ts'
import { useTypes } from './use-types.ts'
import { useWeekForm } from './use-week-form.ts'
import { WeekEditor } from './week-editor.tsx'
import { hoursWords } from './words.ts'

type OneProps = { of: Availability; all: readonly Availability[] }

export function OneOfHours({ of, all }: OneProps) {
  const { part } = usePlace()
  const week = useWeekForm(of)
  return (
    <section class="part" aria-labelledby="hours-name">
      <Head {...{ of, all }} onDeleted={week.discard} />
      <Parts isChanged={week.isChanged} />
      {part === 'week' && <WeekEditor form={week} />}
      {part === 'exceptions' && <ExceptionsPart of={of} />}
      {part === 'holidays' && <HolidaysPart of={of} />}
      {part === 'check' && <CheckPart of={of} all={all} />}
    </section>
  )
}

function Head({ of, all, onDeleted }: OneProps & { onDeleted: () => void }) {
  const { say, count } = useWords(hoursWords)
  const { data: types = [] } = useTypes()
  const [isNaming, setNaming] = useState(false)
  const remove = useDeleting(of, onDeleted)
  const using = types.filter(({ availabilityId }) => availabilityId === of.id)
  const names = using.map(({ meetingInfo }) => meetingInfo.name).join(', ')
  const kept = of.isDefault ? say('keptDefault') : using.length > 0 ? say('keptUsed') : null
  return (
    <header class="hours-head">
      <div class="two-lines">
        <h2 id="hours-name">{of.name}</h2>
        <p class="quiet">
          {using.length === 0 ? say('usedByNone') : count('usedBy', using.length, { names })}
        </p>
      </div>
      <div class="actions">
        <Button kind="plain" onClick={() => setNaming(true)}>
          {say('rename')}
        </Button>
        {all.length > 1 && (
          <Button kind="plain" disabledReason={kept} onClick={remove}>
            {say('delete')}
          </Button>
        )}
      </div>
      {isNaming && <RenameHours of={of} onClose={() => setNaming(false)} />}
    </header>
  )
}

function Parts({ isChanged }: { isChanged: boolean }) {
  const { say } = useWords(hoursWords)
  const { part, hrefOf } = usePlace()
  return (
    <nav class="parts" aria-label={say('parts')}>
      {PARTS.map(name => (
        <a
          key={name}
          href={hrefOf({ part: name })}
          aria-current={name === part ? 'page' : undefined}
        >
          {say(name)}
          {name === 'week' && isChanged && <span class="quiet"> · {say('unsaved')}</span>}
        </a>
      ))}
    </nav>
  )
}
