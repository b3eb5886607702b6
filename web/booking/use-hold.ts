/** Keeps the chosen time for the visitor while the form is filled in. */
import { useEffect, useRef } from 'preact/hooks'
import type { Hold } from '../client/client.ts'
import type { Answer, Calls } from './calls.ts'

/** A hold lasts five minutes. */
const RENEW_MS = 4 * 60_000
const MOST_RENEWALS = 5

type Wished = { start: string; durationMin: number; hostId: string | null }

export type Holder = ReturnType<typeof useHold>

export function useHold(
  calls: Calls,
  { isOn, adopted }: { isOn: boolean; adopted: string | null },
) {
  const holder = useRef<ReturnType<typeof makeHolder>>(undefined)
  // What the server held before this script ran is taken over.
  holder.current ??= makeHolder(calls, adopted)
  const { keep, take, adopt, release } = holder.current
  useEffect(() => {
    const onLeave = () => void release()
    addEventListener('pagehide', onLeave)
    return () => removeEventListener('pagehide', onLeave)
  }, [])
  return {
    keep: (wished: Wished & { start: string }) => (isOn ? keep(wished) : Promise.resolve(null)),
    /** The token, which a booking uses up; one that is on its way is waited for. */
    use: take,
    /** A token that was not used up after all. */
    adopt,
    release,
  }
}

function makeHolder(calls: Calls, adopted: string | null) {
  const visitorToken = randomName()
  let token = adopted
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0
  let underWay: Promise<unknown> = Promise.resolve()

  /** Resolves with whether the time is kept, or null where that is no longer the question. */
  const keep = async (wished: Wished, renewals = MOST_RENEWALS): Promise<Answer<Hold> | null> => {
    const { start, durationMin: duration, hostId } = wished
    turn += 1
    const own = turn
    clearTimeout(timer)
    const hostIds = hostId === null ? [] : [hostId]
    const asked = calls.hold({ start, duration, hostIds, visitorToken })
    underWay = asked
    const answer = await asked
    if (own !== turn) return null
    if (!answer.isOk) return answer
    token = answer.body.holdToken
    if (renewals > 0) timer = setTimeout(() => keep(wished, renewals - 1), RENEW_MS)
    return answer
  }
  const take = async (): Promise<string | null> => {
    await underWay
    turn += 1
    clearTimeout(timer)
    const taken = token
    token = null
    return taken
  }
  const adopt = (held: string | null) => {
    token = held
  }
  const release = async (): Promise<null> => {
    const held = await take()
    if (held !== null) await calls.release(held)
    return null
  }
  return { keep, take, adopt, release }
}

/** Names this visit to the server, and nobody. */
function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
