/** The engine's question about a team's meeting type, in a number of statements that is fixed. */
import { Refusal } from '../base/refusal.ts'
import { countedRange, ofScope } from './limits.ts'
import { EMPTY_STATE, type HostState, loadTakenOfMany } from './load.ts'
import { loadStates } from './load-state.ts'
import { loadQueueState } from './load-team.ts'
import type { Ask, Group, Host, Offer } from './offer.ts'
import {
  type Asked,
  askOf,
  countsRows,
  hostOf,
  takenAsked,
  type Wish,
  withDuration,
} from './read-question.ts'
import { readRulesOfMany, type UserOffer, type WindowsProduct } from './read-rules.ts'
import { periodStart, readTeam } from './read-team.ts'
import {
  groupsOf,
  hostIdsOf,
  narrowedTo,
  type QueueState,
  type TeamOffer,
  withoutHosts,
} from './team-offer.ts'

export type TeamWish = Omit<Wish, 'userId' | 'meetingTypeId'> & {
  meetingTypeId: string
  /** Of an appointment that is moved: nobody else takes it. */
  keptHostIds: readonly string[] | null
  /** Who is not asked, whoever else is. */
  passedOverIds?: readonly string[]
  /** Whether notice and horizon have been judged before. */
  isWithinReach?: boolean
  /** Whom the attendee chose; throws where the team does not have it so. */
  chosenHost: (team: TeamOffer) => string | null
}

export type TeamQuestion = Asked & {
  team: TeamOffer
  hosts: ReadonlyMap<string, UserOffer>
  queue: QueueState
}

const MOST_TRIES = 5

/**
 * Two statements where the rules are in memory, however many hosts there are: what is taken, and
 * what the queue has given to whom. Both come with versions, and what is outdated is read again.
 * Null where the type is disabled. Throws `meeting_type_not_found`, `duration_not_allowed`,
 * `busy_try_again`, and what `chosenHost` does.
 */
export async function askTeam(
  product: WindowsProduct,
  wish: TeamWish,
): Promise<TeamQuestion | null> {
  const { companyId, meetingTypeId } = wish
  let outdated: string[] = []
  let known =
    product.ruleBook.findTeam(companyId, meetingTypeId) ??
    (await readTeam(product, companyId, meetingTypeId))
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const team = teamAsked(known, wish)
    const userIds = hostIdsOf(team)
    const hosts = await readRulesOfMany(product, companyId, { userIds, outdated })
    const ask = askOf(wish, team.type)
    const [states, queue] = await Promise.all([
      statesOf(product, wish, { team, hosts, ask }),
      queueStateOf(product, wish, team),
    ])
    if (!queue) throw new Refusal('meeting_type_not_found')
    outdated = [...states].flatMap(([id, state]) =>
      state && state.version !== hosts.get(id)?.version ? [id] : [],
    )
    if (queue.version !== known.version) known = await readTeam(product, companyId, meetingTypeId)
    else if (outdated.length === 0) {
      if (!team.type.enabled) return null
      const pinnedHostId = wish.chosenHost(team)
      const judged = withDuration({ ...ask, pinnedHostId }, team.type, wish)
      return questionOf({ team, hosts, states, queue }, judged)
    }
  }
  throw new Refusal('busy_try_again')
}

function teamAsked(
  known: TeamOffer,
  { keptHostIds, passedOverIds, isWithinReach = false }: TeamWish,
): TeamOffer {
  const narrowed = keptHostIds === null ? known : narrowedTo(known, keptHostIds)
  const team = passedOverIds ? withoutHosts(narrowed, passedOverIds) : narrowed
  if (!isWithinReach) return team
  const { type } = team
  return { ...team, type: { ...type, rules: { ...type.rules, noticeMin: 0, horizon: null } } }
}

type Gathered = { team: TeamOffer; hosts: ReadonlyMap<string, UserOffer>; ask: Ask }

/** By host; null for one who is gone. Limits and sessions of the type stand with the first. */
async function statesOf(
  { db }: WindowsProduct,
  wish: TeamWish,
  { team: { type }, hosts, ask }: Gathered,
): Promise<Map<string, HostState | null>> {
  const { companyId, nowMs, exceptId } = wish
  const users = [...hosts.values()]
  if (users.length === 0) return new Map()
  const asked = users.map(({ profile: { id } }) =>
    takenAsked({ companyId, userId: id, nowMs }, { type, ask }),
  )
  const { limits, spots } = type.rules
  const isPlain = !wish.explained && exceptId === null && !countsRows(type)
  const states = isPlain
    ? await loadTakenOfMany(db, wish, asked)
    : await loadStates(
        db,
        wish,
        asked.map((one, nth) => ({
          ...one,
          meetingTypeId: type.id,
          hostPeriods: countedRange(ofScope(limits, 'host'), users[nth]?.zone ?? type.zone, ask),
          typePeriods: nth === 0 ? countedRange(ofScope(limits, 'type'), type.zone, ask) : null,
          sessionStarts: nth === 0 && spots > 1 && exceptId === null ? ask : null,
        })),
      )
  return new Map(users.map(({ profile: { id } }, nth) => [id, states[nth] ?? null]))
}

const queueStateOf = ({ db }: WindowsProduct, { companyId, nowMs }: TeamWish, team: TeamOffer) =>
  loadQueueState(db, companyId, {
    queueId: team.queueId,
    candidateIds: team.candidates.map(({ id }) => id),
    sinceMin: periodStart(team, nowMs),
  })

function questionOf(
  {
    team,
    hosts,
    states,
    queue,
  }: {
    team: TeamOffer
    hosts: ReadonlyMap<string, UserOffer>
    states: ReadonlyMap<string, HostState | null>
    queue: QueueState
  },
  ask: Ask,
): TeamQuestion {
  const { type } = team
  const able = new Map<string, Host>()
  for (const [id, user] of hosts) {
    const state = states.get(id)
    if (state && user.ownSchedule) able.set(id, hostOf(user, user.ownSchedule, state))
  }
  const fixed = team.fixedIds.flatMap(id => able.get(id) ?? [])
  const groups = groupsOf(team, queue, id => able.get(id) ?? null)
  const isNobody =
    fixed.length < team.fixedIds.length ||
    fixed.length + groups.length === 0 ||
    !hasChosen(ask, fixed, groups)
  const [first] = states.values()
  const { sessions, typeCounted: counted } = first ?? EMPTY_STATE
  const offer: Offer = {
    zone: type.zone,
    rules: type.rules,
    fixed: isNobody ? [] : fixed,
    // A group of nobody: no start is open.
    groups: isNobody ? [NOBODY] : groups,
    sessions,
    counted,
  }
  return { offer, ask, type, team, hosts, queue, sessions }
}

/** Whoever was chosen may be unable to host at all: nobody stands in. */
const hasChosen = ({ pinnedHostId }: Ask, fixed: readonly Host[], groups: readonly Group[]) => {
  const candidates = groups.flatMap(group => group.candidates)
  const hosts = [...fixed, ...candidates.flatMap(candidate => candidate.hosts)]
  return pinnedHostId === null || hosts.some(({ id }) => id === pinnedHostId)
}

const NOBODY = { candidates: [], equalDistribution: false, maxLeadThreshold: null }
