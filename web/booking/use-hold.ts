/** Keeps the chosen time for the visitor while the form is filled in. */
import { useEffect, useRef } from 'preact/hooks'
import type { Calls } from './calls.ts'
import { makeHolder, type Wished } from './holder.ts'
import { visitorToken } from './visitor-token.ts'

export type Holder = ReturnType<typeof useHold>

export function useHold(
  calls: Calls,
  { isOn, adopted }: { isOn: boolean; adopted: string | null },
) {
  const holder = useRef<ReturnType<typeof makeHolder>>(undefined)
  // What the server held before this script ran is taken over.
  holder.current ??= makeHolder(calls, { visitorToken, adopted })
  const { keep, use, giveBack, release } = holder.current
  useEffect(() => {
    const onLeave = () => void release()
    addEventListener('pagehide', onLeave)
    return () => removeEventListener('pagehide', onLeave)
  }, [])
  return {
    keep: (wished: Wished) => (isOn ? keep(wished) : Promise.resolve(null)),
    /** The token, for a booking to use up; one that is on its way is waited for. */
    use,
    /** Nothing was booked with it: the time is still held by it. */
    giveBack,
    release,
  }
}
