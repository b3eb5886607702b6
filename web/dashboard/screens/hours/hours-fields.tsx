/** From when to when: two times that are typed, or stepped with the arrow keys. */
import { useId, useRef, useState } from 'preact/hooks'
import { CrossIcon } from '../../../ui/icons.tsx'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { type Edge, STEP_MIN, stepped, tidied } from './clock-text.ts'
import { type Day, type Hours, type Mistake, shifted, withHours } from './week.ts'
import { weekWords } from './week-words.ts'

type FieldsProps = {
  dayName: string
  /** The day after. */
  following: string
  day: Day
  hours: Hours
  mistake: Mistake | undefined
  onChange: (day: Day) => void
  onRemove: () => void
  /** The part after midnight goes to the next day, where that is of the same week. */
  onSplit?: () => void
}

const otherOf = (edge: Edge): Edge => (edge === 'start' ? 'end' : 'start')

export function HoursFields(props: FieldsProps) {
  const { dayName, day, hours, onChange, onRemove } = props
  const { say } = useWords(weekWords)
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  // The 1 of 17:30 ends before it begins: nobody is told of that who has not finished. What was
  // left and is no time will be none.
  const [typed, setTyped] = useState<Edge | null>(null)
  const isLeft = props.mistake?.why === 'noTime' && props.mistake.at !== typed
  const mistake = typed === null || isLeft ? props.mistake : undefined
  const isOfThese = (other: EventTarget | null) =>
    other instanceof HTMLInputElement && box.current?.contains(other) === true
  const field = (edge: Edge) => (
    <TimeField
      label={say(edge === 'start' ? 'from' : 'to', { day: dayName })}
      value={hours[edge]}
      {...{ edge }}
      mistakeId={mistake?.at === edge ? id : null}
      onChange={text => onChange(withHours(day, { ...hours, [edge]: text }))}
      onTyping={isTyping => setTyped(isTyping ? edge : null)}
      onLeave={to => setTyped(typed && isOfThese(to) ? otherOf(edge) : null)}
      onShift={byMin => onChange(withHours(day, shifted(hours, byMin)))}
    />
  )
  const range = `${hours.start}–${hours.end}`
  return (
    <div ref={box} class="hours-fields">
      {field('start')}
      <span aria-hidden="true">–</span>
      {field('end')}
      <Button isIcon kind="plain" label={say('remove', { day: dayName, range })} onClick={onRemove}>
        <CrossIcon />
      </Button>
      {mistake && <MistakeLine {...props} {...{ id, mistake }} />}
    </div>
  )
}

function MistakeLine(props: FieldsProps & { id: string; mistake: Mistake }) {
  const { id, mistake, hours, following, onSplit } = props
  const { say } = useWords(weekWords)
  return (
    <div class="hours-mistake">
      <p {...{ id }} class="mistake" role="alert">
        {say(mistake.why, { start: hours.start, day: following })}
      </p>
      {onSplit && mistake.why === 'endsFirst' && hours.start !== hours.end && (
        <button class="link" type="button" onClick={onSplit}>
          {say('split', { end: hours.end, day: following })}
        </button>
      )}
    </div>
  )
}

type TimeProps = {
  label: string
  edge: Edge
  value: string
  mistakeId: string | null
  onChange: (text: string) => void
  onTyping: (isTyping: boolean) => void
  /** What has the focus next. */
  onLeave: (to: EventTarget | null) => void
  /** Moves both ends. */
  onShift: (byMin: number) => void
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: STEP_MIN,
  ArrowDown: -STEP_MIN,
  PageUp: 60,
  PageDown: -60,
}

function TimeField(props: TimeProps) {
  const { label, edge, value, mistakeId, onChange } = props
  return (
    <input
      class="input time-field"
      aria-label={label}
      aria-invalid={mistakeId !== null}
      aria-describedby={mistakeId ?? undefined}
      autocomplete="off"
      maxLength={12}
      {...{ value }}
      onInput={({ currentTarget }) => {
        props.onTyping(true)
        onChange(currentTarget.value)
      }}
      onBlur={({ relatedTarget }) => {
        props.onLeave(relatedTarget)
        if (tidied(value, edge) !== value) onChange(tidied(value, edge))
      }}
      onKeyDown={event => {
        if (event.key === 'Enter') props.onTyping(false)
        const step = STEPS[event.key]
        if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
        event.preventDefault()
        if (event.shiftKey) props.onShift(step)
        else onChange(stepped(value, edge, step))
      }}
    />
  )
}
