/** The month that is shown: loaded when it is turned to, the next one ahead of that. */
import { useRef, useState } from 'preact/hooks'
import type { Calls } from './calls.ts'
import { dateOf, monthAfter } from './month-grid.ts'
import type { Month, OpenStart } from './page.ts'
import { type Asked, monthQuery } from './question.ts'

type Loaded = { starts: readonly OpenStart[]; nextDate: string | null }

export type Shown = Month & { isLoading: boolean; isFailed: boolean }

/** How long a month that was fetched ahead may be shown without asking again. */
const FRESH_MS = 30_000

export function useMonth(first: Month, calls: Calls, now: () => number) {
  const [shown, setShown] = useState<Shown>({ ...first, isLoading: false, isFailed: false })
  const ahead = useRef(new Map<string, { atMs: number; loaded: Promise<Loaded | null> }>())
  const latest = useRef(0)
  /** What the starts that are shown answer. */
  const listed = useRef('')

  const load = (asked: Asked): Promise<Loaded | null> => {
    const key = JSON.stringify(asked)
    const known = ahead.current.get(key)
    if (known && now() - known.atMs < FRESH_MS) return known.loaded
    const loaded = loadMonth(calls, asked)
    ahead.current.set(key, { atMs: now(), loaded })
    return loaded
  }
  /** Resolves with the starts, or null if they could not be had or something else is wanted now. */
  const show = async (asked: Asked): Promise<readonly OpenStart[] | null> => {
    latest.current += 1
    const turn = latest.current
    const { month, today, zone } = asked
    const isSame = JSON.stringify(asked) === listed.current
    listed.current = JSON.stringify(asked)
    const kept = isSame ? shown.starts : []
    const start = { month, today, zone, starts: kept, nextDate: null }
    setShown({ ...start, isLoading: true, isFailed: false })
    const loaded = await load(asked)
    if (turn !== latest.current) return null
    ahead.current.delete(JSON.stringify(asked))
    setShown({ ...start, ...loaded, isLoading: false, isFailed: loaded === null })
    return loaded?.starts ?? null
  }
  const prefetch = (asked: Asked) => {
    load({ ...asked, month: monthAfter(asked.month, 1) })
  }
  const replace = (starts: readonly OpenStart[]) => setShown(before => ({ ...before, starts }))
  return { shown, show, prefetch, replace, listed }
}

/** A month without a start also says where the next one is. */
async function loadMonth(calls: Calls, asked: Asked): Promise<Loaded | null> {
  const answer = await calls.listWindows(monthQuery(asked))
  if (!answer.isOk) return null
  const starts = answer.body.windows
  if (starts.length > 0) return { starts, nextDate: null }
  const { end, ...rest } = monthQuery({ ...asked, month: monthAfter(asked.month, 1) })
  const next = await calls.listWindows({ ...rest, first: '1' })
  const [earliest] = next.isOk ? next.body.windows : []
  return { starts, nextDate: earliest ? dateOf(earliest.start) : null }
}
