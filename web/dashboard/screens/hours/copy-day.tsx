/** The hours of one day for other days too. */
import { useState } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import type { Weekday } from '../../weekdays.ts'
import { useDays } from './use-days.ts'
import { weekWords } from './week-words.ts'

type CopyProps = { from: Weekday; onCopy: (to: readonly Weekday[]) => void; onClose: () => void }

export function CopyDay({ from, onCopy, onClose }: CopyProps) {
  const { say } = useWords(weekWords)
  const { week, weekday } = useDays()
  const others = week.filter(name => name !== from)
  const working = others.filter(name => name !== 'saturday' && name !== 'sunday')
  const [chosen, setChosen] = useState<readonly Weekday[]>(working)
  const toggle = (name: Weekday, isOn: boolean) =>
    setChosen(isOn ? [...chosen, name] : chosen.filter(one => one !== name))
  return (
    <Dialog title={say('copyTitle', { day: weekday(from) })} onClose={onClose}>
      <div class="tool-bar">
        <Button kind="second" onClick={() => setChosen(working)}>
          {say('allWeekdays')}
        </Button>
        <Button kind="second" onClick={() => setChosen(others)}>
          {say('allDays')}
        </Button>
      </div>
      <fieldset class="copy-days">
        <legend class="unseen">{say('copyTo')}</legend>
        {others.map(name => (
          <label key={name} class="check">
            <input
              type="checkbox"
              checked={chosen.includes(name)}
              onChange={({ currentTarget }) => toggle(name, currentTarget.checked)}
            />
            <span>{weekday(name)}</span>
          </label>
        ))}
      </fieldset>
      <div class="form-end">
        <Button
          disabledReason={chosen.length === 0 ? say('copyNone') : null}
          onClick={() => {
            onCopy(chosen)
            onClose()
          }}
        >
          {say('copy')}
        </Button>
      </div>
    </Dialog>
  )
}
