/**
 * Workload S as appointments. They cannot overlap as its events do: later ones that would are left
 * out.
 */
import type { Db } from '../src/runtime/db/database.ts'
import { sql } from '../src/runtime/db/sql.ts'
import { settle } from './fill.ts'
import { questionS } from './workload-s.ts'

type Asked = { companyId: string; userId: string; firstDate: Date }

const WEEK_DAYS = 7
const DAY_MIN = 1_440

/**
 * Gives the user the type and the busy time of workload S from `firstDate` on, a Monday at midnight
 * in Berlin: the events of 7 days in the first week, those of 30 days in what follows.
 */
export async function addEventsS(db: Db, { companyId, userId, firstDate }: Asked): Promise<void> {
  const blocks = withoutOverlaps([
    ...eventsOf(WEEK_DAYS).filter(([start]) => start < WEEK_DAYS * DAY_MIN),
    ...eventsOf(30).filter(([start]) => start >= WEEK_DAYS * DAY_MIN),
  ])
  await db.query(sql`
    UPDATE meeting_types SET step_min = 15 WHERE company_id = ${companyId} AND user_id = ${userId}`)
  await db.query(sql`
    INSERT INTO host_blocks (company_id, host_id, appointment_id, meeting_type_id, starts_at,
      ends_at, state)
    SELECT ${companyId}, ${userId}, gen_random_uuid(), t.id,
      ${firstDate}::timestamptz + make_interval(mins => from_min),
      ${firstDate}::timestamptz + make_interval(mins => to_min), 'confirmed'
    FROM meeting_types t, unnest(${blocks.map(([from]) => from)}::int[], ${blocks.map(([, to]) => to)}::int[])
      AS block (from_min, to_min)
    WHERE t.company_id = ${companyId} AND t.user_id = ${userId}`)
  await settle(db)
}

type Event = readonly [fromMin: number, toMin: number]

/** In minutes from the first midnight, earliest first. */
function eventsOf(days: number): Event[] {
  const { offer, ask } = questionS({ hosts: 1, days, events: 100 })
  const busy = Array.from(offer.fixed[0]?.busy ?? [])
  const starts = busy.filter((_, at) => at % 2 === 0)
  return starts
    .map((from, at): Event => [from - ask.fromMin, (busy[2 * at + 1] ?? from) - ask.fromMin])
    .sort(([a], [b]) => a - b)
}

function withoutOverlaps(events: readonly Event[]): Event[] {
  let freeFrom = 0
  return events.filter(([from, to]) => {
    if (from < freeFrom) return false
    freeFrom = to
    return true
  })
}
