/** What members may ask about: their own types and those of their teams. */
import { isHost } from '../appointments/store-hosts.ts'
import { Refusal } from '../base/refusal.ts'
import { findMeetingType } from '../meeting-types/store.ts'
import type { Db } from '../runtime/db/database.ts'

type Asked = {
  companyId: string
  /** The member; null: somebody who may ask about everybody's. */
  userId: string | null
  meetingTypeId: string
  appointmentId: string | null
}

/** Another's are as if they did not exist: throws `meeting_type_not_found`. */
export async function ownToAskAbout(
  db: Db,
  { companyId, userId, meetingTypeId, appointmentId }: Asked,
): Promise<{ isOwn: boolean; exceptId: string | null }> {
  if (userId === null) return { isOwn: true, exceptId: appointmentId }
  const type = await findMeetingType(db, companyId, { id: meetingTypeId, userId })
  if (!type) throw new Refusal('meeting_type_not_found')
  const isHosted =
    appointmentId !== null && (await isHost(db, companyId, { id: appointmentId, userId }))
  return { isOwn: type.user_id === userId, exceptId: isHosted ? appointmentId : null }
}
