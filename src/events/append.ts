/** The outbox: an event is written in the transaction that made it true. */
import { asDate } from '../base/clock.ts'
import { newId } from '../base/id.ts'
import type { Tx } from '../runtime/db/database.ts'
import { sql } from '../runtime/db/sql.ts'
import type { EventType } from './rules.ts'

export type NewEvent = {
  id: string
  type: EventType
  /** What it is about; events of one subject are in the order of `revision`. */
  subjectId: string
  revision: number
  payload: object
  nowMs: number
}

export const newEvent = (event: Omit<NewEvent, 'id'>): NewEvent => ({ id: newId(), ...event })

export async function appendEvent(tx: Tx, companyId: string, event: NewEvent): Promise<void> {
  await tx.query(sql`
    INSERT INTO events (company_id, id, type, subject_id, revision, payload, created_at)
    VALUES (${companyId}, ${event.id}, ${event.type}, ${event.subjectId}, ${event.revision},
      ${JSON.stringify(event.payload)}, ${asDate(event.nowMs)})`)
}
