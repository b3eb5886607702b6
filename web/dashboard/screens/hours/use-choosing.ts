/**
 * Choosing dates of a year: click one, drag over several or click the last with shift; with the
 * keyboard arrows walk, shift and arrows stretch, Enter opens.
 */
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useDays } from './use-days.ts'
import { isIn, type Span, spanOf, walked } from './year.ts'

type Choosing = {
  box: RefObject<HTMLElement | null>
  /** The dates that can be chosen. */
  shown: Span
  today: string
  onOpen: (span: Span) => void
}

export function useChoosing({ box, shown, today, onOpen }: Choosing) {
  const { firstDay } = useDays()
  const [focus, setFocus] = useState<string>(today)
  const [anchor, setAnchor] = useState<string | null>(null)
  const isDragging = useRef(false)
  const inYear = isIn(focus, shown) ? focus : shown.first
  const start = anchor !== null && isIn(anchor, shown) ? anchor : inYear
  const chosen = anchor === null ? null : spanOf(start, inYear)
  useEffect(() => letGoAnywhere(isDragging), [])

  const walk = (event: KeyboardEvent, from: string) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape') setAnchor(null)
    const to = walked(from, event.key, firstDay, shown)
    if (to === null) return
    event.preventDefault()
    setAnchor(event.shiftKey ? (anchor ?? from) : null)
    setFocus(to)
    box.current?.querySelector<HTMLElement>(`[data-date="${to}"]`)?.focus()
  }
  const open = (span: Span) => {
    setAnchor(null)
    onOpen(span)
  }
  const handlers = {
    onKeyDown: (event: KeyboardEvent) => {
      const date = dateOf(event)
      if (date) walk(event, date)
    },
    onPointerDown: (event: PointerEvent) => {
      const date = dateOf(event)
      if (!date || event.pointerType !== 'mouse' || event.button !== 0) return
      isDragging.current = true
      setAnchor(event.shiftKey ? start : date)
      setFocus(date)
    },
    onPointerOver: (event: PointerEvent) => {
      const date = dateOf(event)
      if (date && isDragging.current) setFocus(date)
    },
    onPointerUp: (event: PointerEvent) => {
      const date = dateOf(event)
      if (isDragging.current && date && anchor !== null && date !== anchor) {
        open(spanOf(anchor, date))
      }
    },
    onClick: (event: MouseEvent) => {
      const date = dateOf(event)
      if (!date || event.shiftKey) return
      setFocus(date)
      // A key presses the date that it is on, with all that was stretched to it.
      const isKey = event.detail === 0
      open(isKey && chosen ? chosen : spanOf(date, date))
    },
  }
  return { chosen, focus: inYear, handlers }
}

const dateOf = ({ target }: Event): string | undefined =>
  (target as Element).closest<HTMLElement>('[data-date]')?.dataset.date

function letGoAnywhere(isDragging: { current: boolean }): () => void {
  const letGo = () => {
    isDragging.current = false
  }
  addEventListener('pointerup', letGo)
  addEventListener('pointercancel', letGo)
  return () => {
    removeEventListener('pointerup', letGo)
    removeEventListener('pointercancel', letGo)
  }
}
