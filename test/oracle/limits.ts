/** Rule 5: counts and sums of minutes in whole periods. */
import type { CaseType } from './case.ts'
import { dateAt, periodOf } from './clock.ts'
import type { Scene } from './scene.ts'

type Limit = CaseType['limits'][number]
type Used = { count: number; minutes: number }

/** Answers whether a start breaks a limit: the type's (host null), or one host's. */
export type Limits = { broken(start: number, host: string | null): boolean }

export function limitsOf(scene: Scene): Limits {
  const used = new Map<string, Map<string, Used>>()
  const usedBy = (limit: Limit, host: string | null) => {
    const key = `${limit.per} ${host ?? 'the type'}`
    const known = used.get(key) ?? countPeriods(scene, limit, host)
    used.set(key, known)
    return known
  }
  const broken = (start: number, host: string | null) =>
    scene.c.type.limits
      .filter(limit => limit.scope === (host === null ? 'type' : 'host'))
      .some(limit => {
        const period = periodAt(scene, { limit, host, minute: start })
        const so = usedBy(limit, host).get(period) ?? { count: 0, minutes: 0 }
        const overCount = limit.maxCount !== null && so.count + 1 > limit.maxCount
        const minutes = so.minutes + scene.durationMin
        return overCount || (limit.maxMinutes !== null && minutes > limit.maxMinutes)
      })
  return { broken }
}

function countPeriods(scene: Scene, limit: Limit, host: string | null): Map<string, Used> {
  const periods = new Map<string, Used>()
  for (const { source, meeting } of scene.appointments) {
    const counts = host === null ? source.ofType : source.hosts.includes(host)
    if (!counts) continue
    const period = periodAt(scene, { limit, host, minute: meeting.start })
    const so = periods.get(period) ?? { count: 0, minutes: 0 }
    periods.set(period, { count: so.count + 1, minutes: so.minutes + source.durationMin })
  }
  return periods
}

/** The period in which a minute lies, by the type's calendar or by the host's own. */
function periodAt({ c }: Scene, at: { limit: Limit; host: string | null; minute: number }): string {
  const zone = at.host === null ? c.zone : (c.users[at.host]?.zone ?? c.zone)
  return periodOf(dateAt(zone, at.minute), at.limit.per)
}
