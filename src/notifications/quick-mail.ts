/** A mail that somebody writes to an attendee by hand. */
import { isHost } from '../appointments/store-hosts.ts'
import { newId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import { lastPosition } from '../events/store.ts'
import type { Tx } from '../runtime/db/database.ts'
import type { Sending } from './send.ts'
import { insertMails } from './store.ts'
import { findAttendee } from './store-log.ts'

export type QuickMail = {
  companyId: string
  attendeeId: string
  /** Who has to host it; null: anybody. */
  hostId: string | null
  title: string
  content: string
  nowMs: number
}

/** Throws `attendee_not_found`, `attendee_without_email`. */
export async function quickMail(
  sending: Pick<Sending, 'wake'>,
  tx: Tx,
  { companyId, attendeeId, hostId, title, content, nowMs }: QuickMail,
): Promise<string> {
  const attendee = await findAttendee(tx, companyId, attendeeId)
  if (!attendee) throw new Refusal('attendee_not_found')
  const { email: recipient, appointmentId: subjectId } = attendee
  if (hostId !== null && !(await isHost(tx, companyId, { id: subjectId, userId: hostId }))) {
    throw new Refusal('attendee_not_found')
  }
  if (recipient === null) throw new Refusal('attendee_without_email')
  const plan = {
    kind: 'quick_mail' as const,
    role: 'attendee' as const,
    recipient,
    cause: newId(),
    subjectId,
    personId: attendeeId,
    about: { title, content },
    dueMs: nowMs,
  }
  const position = await lastPosition(tx, companyId)
  const [id = ''] = await insertMails(tx, companyId, { plans: [plan], position, nowMs })
  tx.afterCommit(() => sending.wake())
  return id
}
