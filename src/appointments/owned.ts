import { Refusal } from '../base/refusal.ts'
import type { Actor, WholeAppointment } from '../bookings/appointment.ts'
import type { AppointmentRef } from '../bookings/change.ts'
import { findAppointment } from '../bookings/store.ts'
import { limitedTo } from '../members/limited-to.ts'
import type { Db } from '../runtime/db/database.ts'
import type { Caller } from '../runtime/http/operation.ts'
import { isHost, isHostOfRest } from './store-hosts.ts'

/**
 * An appointment that a caller may see and change, and who would change it then: what a member does
 * not host is as if it did not exist, and so is a series of which another hosts what is to come.
 * Throws `appointment_not_found`.
 */
export async function owned(
  db: Db,
  caller: Caller,
  { id, isSeries = false }: { id: string; isSeries?: boolean },
): Promise<AppointmentRef & { by: Actor }> {
  const { companyId } = caller
  const userId = limitedTo(caller)
  const isTheirs = isSeries ? isHostOfRest : isHost
  if (userId !== null && !(await isTheirs(db, companyId, { id, userId }))) {
    throw new Refusal('appointment_not_found')
  }
  const actionBy = caller.userId ?? caller.keyUserId
  return { companyId, id, by: { actionSource: 'host', actionBy } }
}

/** As `owned`, with everything that is known of it. */
export async function ownedWhole(db: Db, caller: Caller, id: string): Promise<WholeAppointment> {
  const { companyId } = await owned(db, caller, { id })
  const whole = await findAppointment(db, companyId, id)
  if (!whole) throw new Refusal('appointment_not_found')
  return whole
}
