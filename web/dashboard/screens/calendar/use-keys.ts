/** d, w and m choose the view, t is today, arrows turn. */
import { useEffect, useRef } from 'preact/hooks'
import { isForScreen, SECOND_KEY_MS } from '../../keys.ts'
import type { CalendarState } from './use-calendar.ts'

const VIEW_OF_KEY = { d: 'day', w: 'week', m: 'month' } as const

const isViewKey = (key: string): key is keyof typeof VIEW_OF_KEY => Object.hasOwn(VIEW_OF_KEY, key)

export function useKeys({ set, turn }: CalendarState): void {
  // What follows a `g` leads to another screen.
  const leftAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, timeStamp } = event
      if (!isForScreen(event)) return
      const follows = timeStamp - leftAt.current < SECOND_KEY_MS
      leftAt.current = key === 'g' ? timeStamp : Number.NEGATIVE_INFINITY
      if (follows) return
      if (isViewKey(key)) set({ view: VIEW_OF_KEY[key] })
      else if (key === 't') set({ date: null })
      else if (key === 'ArrowLeft') turn(-1)
      else if (key === 'ArrowRight') turn(1)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}
