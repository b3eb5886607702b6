/**
 * The hours of a day from 00 to 24, painted, moved and stretched by a pointer. Whoever has none
 * does the same in the fields, so that the bar is nothing for the ear.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import { formatClock } from '../../../../src/time/iso.ts'
import { DAY_MIN } from '../../../../src/time/units.ts'
import { minuteAt, type Ranges, type Stroke, stroked } from './ranges.ts'
import { type Day, rangesIn, withRanges } from './week.ts'

type BarProps = { day: Day; onChange: (day: Day) => void }

/** Where the pointer went down, and on what. */
type Grip = { kind: Stroke['kind']; at: number; edge: 'start' | 'end'; fromMin: number }

export function DayBar({ day, onChange }: BarProps) {
  const bar = useRef<HTMLDivElement>(null)
  const [grip, setGrip] = useState<Grip | null>(null)
  const [toMin, setTo] = useState(0)
  const ranges = day.isOpen ? rangesIn(day) : []
  const shown = grip ? stroked(ranges, strokeOf(grip, toMin)) : ranges
  const minuteOf = ({ clientX }: PointerEvent) => {
    const { left, width } = (bar.current as HTMLDivElement).getBoundingClientRect()
    return minuteAt((clientX - left) / width)
  }
  useEscape(grip !== null, () => setGrip(null))
  const finish = () => {
    if (grip && (grip.kind === 'paint' || toMin !== grip.fromMin)) onChange(withRanges(day, shown))
    setGrip(null)
  }
  return (
    <div
      ref={bar}
      class={grip ? 'day-bar held' : 'day-bar'}
      aria-hidden="true"
      onPointerDown={event => {
        if (event.button !== 0) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        const minute = minuteOf(event)
        setGrip(gripOf(event.target as HTMLElement, minute))
        setTo(minute)
      }}
      onPointerMove={event => grip && setTo(minuteOf(event))}
      onPointerUp={finish}
      onPointerCancel={() => setGrip(null)}
    >
      <Blocks ranges={shown} />
    </div>
  )
}

function Blocks({ ranges }: { ranges: Ranges }) {
  const blocks = Array.from({ length: ranges.length / 2 }, (_, at) => ({
    at,
    start: ranges[at * 2] as number,
    end: ranges[at * 2 + 1] as number,
  }))
  return blocks.map(({ at, start, end }) => (
    <div
      key={at}
      class={end - start >= ROOMY_MIN ? 'bar-block roomy' : 'bar-block'}
      data-at={at}
      style={{ left: share(start), width: share(end - start) }}
    >
      <span class="bar-times">{`${formatClock(start)}–${formatClock(end)}`}</span>
      <span class="edge" data-at={at} data-edge="start" />
      <span class="edge" data-at={at} data-edge="end" />
    </div>
  ))
}

/** Its times fit into it. */
const ROOMY_MIN = 6 * 60

const share = (minutes: number): string => `${(minutes / DAY_MIN) * 100}%`

function gripOf({ dataset }: HTMLElement, fromMin: number): Grip {
  const at = Number(dataset.at ?? -1)
  const edge = dataset.edge === 'start' ? 'start' : 'end'
  const kind = at < 0 ? 'paint' : dataset.edge === undefined ? 'move' : 'stretch'
  return { kind, at, edge, fromMin }
}

function strokeOf({ kind, at, edge, fromMin }: Grip, toMin: number): Stroke {
  if (kind === 'paint') return { kind, fromMin, toMin }
  return kind === 'move' ? { kind, at, byMin: toMin - fromMin } : { kind, at, edge, toMin }
}

/** Escape lets go of what is held, and nothing has changed. */
function useEscape(isHeld: boolean, letGo: () => void): void {
  const latest = useRef(letGo)
  latest.current = letGo
  useEffect(() => {
    if (!isHeld) return
    const press = (event: KeyboardEvent) => event.key === 'Escape' && latest.current()
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [isHeld])
}
