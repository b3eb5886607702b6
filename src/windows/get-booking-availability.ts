import { Refusal } from '../base/refusal.ts'
import { channelsOf } from '../meeting-types/rules.ts'
import type { Zone } from '../time/zone.ts'
import { earliestStarts } from './earliest.ts'
import { openStarts } from './engine.ts'
import { type KnownSession, loadMoved } from './load.ts'
import type { Offer } from './offer.ts'
import { chosenHost } from './read-chosen-host.ts'
import { type Asked, askAbout, chosenType, type WishedRange } from './read-question.ts'
import { type BookableType, type Owner, readOwner, type WindowsProduct } from './read-rules.ts'
import { askTeam } from './read-team-question.ts'
import { hostIds } from './seats.ts'
import type { JoinableSession, Spelt } from './spell.ts'
import type { TeamOffer } from './team-offer.ts'
import { judge, type Reason } from './why.ts'

export type AvailabilityAsked = {
  companyId: string
  meetingTypeId: string
  /** Who is asked for; empty: whoever hosts the type. */
  hostIds: readonly string[]
  /** Whether all of them host the meeting, or one of them. */
  everyone: boolean
  queueId: string | null
  /** Whose dates and offsets are shown; null: the type's. */
  zone: Zone | null
  range: WishedRange
  /** Only the earliest so many. */
  first: number | null
  durationMin: number | null
  channel: string | null
  /** An appointment that is being moved. */
  exceptId: string | null
  /** Whether sessions that others have begun are left out. */
  hideSessions: boolean
  explained: boolean
  nowMs: number
}

export type FoundAvailability = Spelt & {
  /** Every other start of the grid, where that was asked for. */
  blocked: { startMin: number; reason: Reason }[] | null
}

/**
 * One round trip where the rules are in memory, whatever is asked. Throws `validation_failed`
 * (reasons are given of a range, not of the earliest starts), `meeting_type_not_found`,
 * `hosts_mismatch`, `duration_not_allowed`, `channel_not_allowed`, `busy_try_again`.
 */
export async function getBookingAvailability(
  product: WindowsProduct,
  asked: AvailabilityAsked,
): Promise<FoundAvailability> {
  const { companyId, meetingTypeId } = asked
  if (asked.explained && asked.first !== null) {
    const message = 'cannot be had with troubleshoot'
    throw new Refusal('validation_failed', { errors: [{ field: 'first', message }] })
  }
  const owner = await readOwner(product, companyId, meetingTypeId)
  if (owner.kind === 'user') refuseOtherHosts(asked, owner.userId)
  // What is moved keeps its length, and a team's its hosts.
  const isOpen = asked.durationMin === null || owner.kind === 'team'
  const moved = isOpen && asked.exceptId && (await loadMoved(product.db, companyId, asked.exceptId))
  const durationMin = asked.durationMin ?? (moved ? moved.minutes : null)
  const question = await (owner.kind === 'user'
    ? askAbout(product, { ...asked, userId: owner.userId, durationMin })
    : askTeam(product, {
        ...asked,
        durationMin,
        keptHostIds: moved ? moved.hostIds : null,
        chosenHost: team => (moved ? null : hostOfTeam(team, asked)),
      })
  ).catch(asOfTheType)
  if (!question) return nothing(asked, typeInMind(product, asked, owner))
  refuseOtherChannels(asked, question.type)
  return found(asked, question)
}

/** A queue chooses one of the team: those who are named do not all take part. */
function hostOfTeam(team: TeamOffer, asked: AvailabilityAsked): string | null {
  const isChoice = team.candidates.length > 0 && asked.hostIds.length > 1
  if (!asked.everyone || !isChoice) return chosenHost(team, asked)
  const message = 'must be anyone: the queue of the meeting type chooses one'
  throw new Refusal('hosts_mismatch', { errors: [{ field: 'calculationMethod', message }] })
}

/** The disabled type: whoever asked about it has just compared the versions. */
function typeInMind(
  { ruleBook }: WindowsProduct,
  { companyId, meetingTypeId }: AvailabilityAsked,
  owner: Owner,
): BookableType | null {
  if (owner.kind === 'team') return ruleBook.findTeam(companyId, meetingTypeId)?.type ?? null
  const host = ruleBook.find(companyId, owner.userId)
  return host && chosenType(host, meetingTypeId)
}

function refuseOtherHosts({ hostIds, everyone, queueId }: AvailabilityAsked, hostId: string): void {
  const isMeant = hostIds.length === 0 || hostIds.includes(hostId)
  const isAlone = !everyone || hostIds.every(id => id === hostId)
  if (queueId === null && isMeant && isAlone) return
  const errors =
    queueId === null
      ? [{ field: 'hostIds', message: `must name the host of the meeting type: ${hostId}` }]
      : [{ field: 'queueId', message: 'is of no queue of this meeting type' }]
  throw new Refusal('hosts_mismatch', { errors })
}

function refuseOtherChannels({ channel }: AvailabilityAsked, type: BookableType): void {
  const channels = channelsOf(type.channel, type.options)
  if (channel === null || channels.includes(channel)) return
  const message = `must be one of the meeting type's channels: ${channels.join(', ')}`
  throw new Refusal('channel_not_allowed', { errors: [{ field: 'channel', message }] })
}

/** A type whose user is gone is gone; what is wrong is named as it was sent. */
function asOfTheType(error: unknown): never {
  if (!(error instanceof Refusal)) throw error
  const { code, details } = error
  if (code === 'user_not_found') throw new Refusal('meeting_type_not_found')
  if (code !== 'duration_not_allowed') throw error
  const errors = details.errors?.map(one => ({ ...one, field: 'meetingDuration' }))
  throw new Refusal(code, { ...details, ...(errors && { errors }) })
}

/** A type that is disabled. */
function nothing(asked: AvailabilityAsked, type: BookableType | null): FoundAvailability {
  const zone = asked.zone ?? type?.zone
  if (!zone || !type) throw new Refusal('meeting_type_not_found')
  const { durationMin } = type.rules
  const blocked = asked.explained ? [] : null
  return { zone, starts: [], durationMin, sessions: new Map(), blocked }
}

function found(asked: AvailabilityAsked, { offer, ask, type, sessions }: Asked): FoundAvailability {
  const offered: Offer = asked.hideSessions ? { ...offer, sessions: [] } : offer
  const { zone = null, first } = asked
  const spelt = {
    zone: zone ?? type.zone,
    durationMin: ask.durationMin,
    sessions: asked.hideSessions ? new Map() : joinable(sessions, offer),
  }
  if (asked.explained) {
    const { starts, gridStarts, whyNot } = judge(offered, ask)
    const blocked = gridStarts().flatMap(startMin => {
      const why = whyNot(startMin)
      return why ? [{ startMin, reason: why.reason }] : []
    })
    return { ...spelt, starts, blocked }
  }
  const starts = first === null ? openStarts(offered, ask) : earliestStarts(offered, ask, first)
  return { ...spelt, starts, blocked: null }
}

/** Sessions with a seat left, by their starts. */
function joinable(sessions: readonly KnownSession[], offer: Offer): Map<number, JoinableSession> {
  const totalSpots = offer.rules.spots
  const ids = hostIds(offer)
  const open = sessions.filter(
    session => session.seatsTaken < totalSpots && session.hostIds.every(id => ids.has(id)),
  )
  return new Map(
    open.map(({ id, startMin, durationMin, seatsTaken }) => [
      startMin,
      { id, durationMin, totalSpots, takenSpots: seatsTaken },
    ]),
  )
}
