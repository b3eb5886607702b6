/** Keeps the chosen time for the visitor while the form is filled in. */
import { useEffect, useRef } from 'preact/hooks'
import type { Answer, Calls } from './calls.ts'
import type { Choice } from './page.ts'

/** A hold lasts five minutes. */
const RENEW_MS = 4 * 60_000
const MOST_RENEWALS = 5

export type Holder = ReturnType<typeof useHold>

export function useHold(calls: Calls, { isOn }: { isOn: boolean }) {
  const token = useRef<string | null>(null)
  const visitor = useRef('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const turn = useRef(0)

  const release = () => {
    turn.current += 1
    clearTimeout(timer.current)
    if (token.current !== null) calls.release(token.current)
    token.current = null
  }
  /** Resolves with why the time cannot be kept, or null. */
  const keep = async (
    { start, durationMin: duration, hostId }: Choice,
    renewals = MOST_RENEWALS,
  ): Promise<Extract<Answer<unknown>, { isOk: false }> | null> => {
    if (!isOn || start === null) return null
    turn.current += 1
    const own = turn.current
    visitor.current ||= randomName()
    const hostIds = hostId === null ? [] : [hostId]
    const answer = await calls.hold({ start, duration, hostIds, visitorToken: visitor.current })
    if (own !== turn.current) {
      // Meanwhile the visitor went elsewhere.
      if (answer.isOk) calls.release(answer.body.holdToken)
      return null
    }
    if (!answer.isOk) return answer
    token.current = answer.body.holdToken
    clearTimeout(timer.current)
    const again = () => keep({ start, durationMin: duration, hostId, date: null, holdToken: null }, renewals - 1)
    if (renewals > 0) timer.current = setTimeout(again, RENEW_MS)
    return null
  }
  useEffect(() => {
    addEventListener('pagehide', release)
    return () => removeEventListener('pagehide', release)
  }, [])
  return {
    keep,
    release,
    /** Takes over what the server held already. */
    adopt: (held: string | null) => {
      token.current = held
    },
    /** The token, which a booking uses up. */
    use: (): string | null => {
      turn.current += 1
      clearTimeout(timer.current)
      const used = token.current
      token.current = null
      return used
    },
  }
}

/** Names this visit to the server, and nobody. */
function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
