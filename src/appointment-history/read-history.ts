import { Refusal } from '../base/refusal.ts'
import { findAppointment } from '../bookings/store.ts'
import type { Db } from '../runtime/db/database.ts'
import { isAdminOfCompany } from '../teams/store.ts'
import {
  type HistoryDelivery,
  type HistoryMail,
  listDeliveriesAbout,
  listHistory,
  listMailsAbout,
  namesOf,
} from './store.ts'
import { actorsOf, type Told, tellHistory } from './tell-history.ts'

export type History = { events: Told[]; mails: HistoryMail[]; deliveries: HistoryDelivery[] }

/** Of each kind the latest; a group may have seen many come and go. */
const MOST = 200

/**
 * Six statements at most, however much has happened. Where webhooks send to is for administrators:
 * a host hears of no deliveries. Throws `appointment_not_found`, also to a user who neither hosts
 * it nor is an administrator.
 */
export async function readHistory(
  db: Db,
  companyId: string,
  { id, userId }: { id: string; userId: string | null },
): Promise<History> {
  const about = { id, most: MOST }
  const [whole, isAdmin, found, mails, deliveries] = await Promise.all([
    findAppointment(db, companyId, id),
    userId === null || isAdminOfCompany(db, companyId, userId),
    // What the first of them is compared with.
    listHistory(db, companyId, { id, most: MOST + 1 }),
    listMailsAbout(db, companyId, about),
    listDeliveriesAbout(db, companyId, about),
  ])
  const isHost = userId !== null && whole?.appointment.hostIds.includes(userId)
  if (!whole || !(isAdmin || isHost)) throw new Refusal('appointment_not_found')
  const users = await namesOf(db, companyId, actorsOf(found))
  const events = tellHistory(found, users).slice(-MOST)
  return { events, mails, deliveries: isAdmin ? deliveries : [] }
}
