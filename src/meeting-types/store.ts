import { asDate } from '../base/clock.ts'
import type { Tx } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'

export type NewMeetingType = {
  id: string
  userId: string
  availabilityId: string
  slug: string
  name: string
  channel: string
  durationMin: number
  nowMs: number
}

export async function insertMeetingType(
  tx: Tx,
  companyId: string,
  type: NewMeetingType,
): Promise<void> {
  await tx.query(sql`
    INSERT INTO meeting_types (company_id, id, user_id, availability_id, slug, name, channel,
      duration_min, created_at, updated_at)
    VALUES (${companyId}, ${type.id}, ${type.userId}, ${type.availabilityId}, ${type.slug},
      ${type.name}, ${type.channel}, ${type.durationMin}, ${asDate(type.nowMs)},
      ${asDate(type.nowMs)})`)
}
