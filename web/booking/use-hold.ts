/** Keeps the chosen time for the visitor while the form is filled in. */
import { useEffect, useRef } from 'preact/hooks'
import type { Hold } from '../client/client.ts'
import type { Answer, Calls } from './calls.ts'

/** A hold lasts five minutes. */
const RENEW_MS = 4 * 60_000
const MOST_RENEWALS = 5

type Wished = { start: string; durationMin: number; hostId: string | null }

export type Holder = ReturnType<typeof useHold>

export function useHold(calls: Calls, { isOn }: { isOn: boolean }) {
  const token = useRef<string | null>(null)
  const visitor = useRef('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const turn = useRef(0)

  const release = async () => {
    turn.current += 1
    clearTimeout(timer.current)
    const held = token.current
    token.current = null
    if (held !== null) await calls.release(held)
  }
  /** Resolves with whether the time is kept, or null where that is no longer the question. */
  const keep = async (wished: Wished, renewals = MOST_RENEWALS): Promise<Answer<Hold> | null> => {
    const { start, durationMin: duration, hostId } = wished
    if (!isOn) return null
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
    if (renewals > 0) timer.current = setTimeout(() => keep(wished, renewals - 1), RENEW_MS)
    return answer
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
