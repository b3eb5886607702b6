import { Refusal } from '../base/refusal.ts'
import { periodDates } from '../time/day.ts'
import { DAY_MIN, minuteAtOrAfter } from '../time/units.ts'
import { instantOf, localDay, storedZone } from '../time/zone.ts'
import { loadTeam, type TeamRules } from './load-team.ts'
import { bookableType, type WindowsProduct } from './read-rules.ts'
import type { TeamCandidate, TeamOffer } from './team-offer.ts'

/** What a team offers as it is now, which is kept in mind. Throws `meeting_type_not_found`. */
export async function readTeam(
  { db, ruleBook }: WindowsProduct,
  companyId: string,
  meetingTypeId: string,
): Promise<TeamOffer> {
  const rules = await loadTeam(db, companyId, meetingTypeId)
  if (!rules) throw new Refusal('meeting_type_not_found')
  const team = teamOffer(rules)
  ruleBook.keepTeam(companyId, team)
  return team
}

function teamOffer(rules: TeamRules): TeamOffer {
  const zone = storedZone(rules.timezone)
  const members = rules.members ?? []
  const isFixed = new Set(
    members
      .filter(member => member.isFixed || rules.queueType === 'collective')
      .map(({ userId }) => userId),
  )
  const alone = members
    .filter(({ userId }) => !isFixed.has(userId))
    .map(({ userId, capacity, priority }): TeamCandidate => {
      return { id: userId, isGroup: false, name: null, userIds: [userId], capacity, priority }
    })
  const links = members.flatMap(({ userId, customLink }) =>
    customLink === null ? [] : [[userId, customLink] as const],
  )
  return {
    version: rules.version,
    queueId: rules.queueId,
    teamId: rules.teamId,
    teamSlug: rules.teamSlug,
    teamName: rules.teamName,
    type: bookableType(rules.type, zone, rules.company),
    queueType: rules.queueType,
    zone,
    period: rules.period,
    maxLeadThreshold: rules.maxLeadThreshold,
    fixedIds: [...isFixed],
    candidates: rules.queueType === 'collective' ? [] : [...alone, ...groupsIn(rules, isFixed)],
    links: new Map(links),
  }
}

/** Whoever is fixed takes part anyway, and so is nobody's choice. */
function groupsIn({ groups }: TeamRules, isFixed: ReadonlySet<string>): TeamCandidate[] {
  return (groups ?? []).flatMap(({ id, name, capacity, priority, userIds, mainHostId }) => {
    const free = userIds.filter(userId => !isFixed.has(userId))
    const ordered = free.toSorted((a, b) => Number(b === mainHostId) - Number(a === mainHostId))
    if (ordered.length === 0) return []
    return [{ id, isGroup: true, name, userIds: ordered, capacity, priority }]
  })
}

/** Where the period begins that now lies in, in epoch minutes. */
export function periodStart({ zone, period }: TeamOffer, nowMs: number): number {
  const { firstDay } = periodDates(period, localDay(zone, minuteAtOrAfter(nowMs)))
  return instantOf(zone, firstDay * DAY_MIN)
}
