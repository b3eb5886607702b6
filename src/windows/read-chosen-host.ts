import { Refusal } from '../base/refusal.ts'
import { hostIdsOf, type TeamOffer } from './team-offer.ts'

export type HostsAsked = { hostIds: readonly string[]; queueId: string | null }

/**
 * Whom of a team's hosts somebody asks for; null: whoever is next. One host may be named where the
 * type allows to choose; the queue, or everybody, stands for nobody in particular. Throws
 * `hosts_mismatch`.
 */
export function chosenHost(team: TeamOffer, { hostIds, queueId }: HostsAsked): string | null {
  if (queueId !== null && queueId !== team.queueId) {
    throw mismatch('queueId', `must be the queue of the meeting type: ${team.queueId}`)
  }
  const everybody = hostIdsOf(team)
  if (hostIds.some(id => !everybody.includes(id))) {
    throw mismatch('hostIds', 'must name hosts of the meeting type')
  }
  if (queueId !== null || everybody.every(id => hostIds.includes(id))) return null
  const [host = null, ...others] = hostIds
  if (host === null) return null
  if (others.length > 0) throw mismatch('hostIds', 'must name one host, or send queueId instead')
  if (mayChoose(team)) return host
  throw mismatch('hostIds', 'must be left out: this meeting type gives the next host (queueId)')
}

/** As `chosenHost`, for a booking. Throws `host_required` where nobody is named and one must be. */
export function bookedHost(team: TeamOffer, asked: HostsAsked): string | null {
  const host = chosenHost(team, asked)
  const isForced = team.type.options.forceHostSelection === true && team.candidates.length > 0
  if (host === null && isForced) throw new Refusal('host_required')
  return host
}

/** Whether attendees may say who hosts. */
export const mayChoose = ({ type: { options } }: TeamOffer): boolean =>
  options.allowHostSelection === true || options.forceHostSelection === true

const mismatch = (field: string, message: string) =>
  new Refusal('hosts_mismatch', { errors: [{ field, message }] })
