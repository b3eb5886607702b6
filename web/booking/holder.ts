/** One time at most is kept for the visitor, however fast they change their mind. */
import type { Hold } from '../client/client.ts'
import type { Answer, Calls } from './calls.ts'

/** A hold lasts five minutes. */
const RENEW_MS = 4 * 60_000
const MOST_RENEWALS = 5

export type Wished = { start: string; durationMin: number; hostId: string | null }

type HoldCalls = Pick<Calls, 'hold' | 'release'>

type Holding = {
  /** Whose holds replace one another. */
  visitorToken: () => string
  /** The token of what is held already. */
  adopted: string | null
}

export function makeHolder(calls: HoldCalls, { visitorToken, adopted }: Holding) {
  /** What is held, or will be once the answer that is on its way is there. */
  let held: Promise<string | null> = Promise.resolve(adopted)
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0
  let usedInTurn = 0

  /** Resolves with whether the time is kept, or null where that is no longer the question. */
  const keep = async (wished: Wished, renewals = MOST_RENEWALS): Promise<Answer<Hold> | null> => {
    const { start, durationMin: duration, hostId } = wished
    turn += 1
    const own = turn
    clearTimeout(timer)
    const before = held
    const hostIds = hostId === null ? [] : [hostId]
    const asked = calls.hold({ start, duration, hostIds, visitorToken: visitorToken() })
    held = asked.then(answer => (answer.isOk ? answer.body.holdToken : before))
    const answer = await asked
    if (own !== turn) return null
    if (answer.isOk && renewals > 0) timer = setTimeout(() => keep(wished, renewals - 1), RENEW_MS)
    return answer
  }
  const use = async (): Promise<string | null> => {
    const token = await held
    clearTimeout(timer)
    usedInTurn = turn
    held = Promise.resolve(null)
    return token
  }
  const giveBack = (token: string | null): void => {
    if (turn === usedInTurn) held = Promise.resolve(token)
  }
  const release = async (): Promise<null> => {
    turn += 1
    clearTimeout(timer)
    const former = held
    held = Promise.resolve(null)
    const token = await former
    if (token !== null) await calls.release(token)
    return null
  }
  return { keep, use, giveBack, release }
}
