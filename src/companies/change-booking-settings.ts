import type { BookingSettings } from '../meeting-types/rules.ts'
import { raiseAllQueueVersions } from '../queues/store.ts'
import type { Tx } from '../runtime/db/database.ts'
import { raiseAllRulesVersions } from '../users/store.ts'
import { lockCompany, updateBookingSettings } from './store-settings.ts'

type Change = { [K in keyof BookingSettings]?: BookingSettings[K] | undefined }

/**
 * Changes what is sent. What any process keeps of any user of the company ends with this commit, so
 * that booking need not look at the company; users who are just being added are waited for.
 */
export async function changeBookingSettings(
  tx: Tx,
  companyId: string,
  change: Change,
): Promise<BookingSettings> {
  const before = await lockCompany(tx, companyId)
  const settings = {
    doubleOptIn: change.doubleOptIn ?? before.doubleOptIn,
    requireHostConfirmation: change.requireHostConfirmation ?? before.requireHostConfirmation,
    provisionalHours: change.provisionalHours ?? before.provisionalHours,
  }
  await updateBookingSettings(tx, companyId, settings)
  await raiseAllQueueVersions(tx, companyId)
  await raiseAllRulesVersions(tx, companyId)
  return settings
}
