/** What pages show of their company beside what they are about, in one statement a request. */
import { Refusal } from '../base/refusal.ts'
import type { InviteeProduct } from '../bookings/product.ts'
import { presentLook } from '../companies/present.ts'
import { asksConsent, findLook } from '../companies/store-pages.ts'
import type { Page } from '../windows/find-page.ts'
import { type Own, presentOwn } from './present.ts'

export async function lookOfPage(
  { db, publicUrl }: InviteeProduct,
  { companyId, type }: Pick<Page, 'companyId' | 'type'>,
) {
  const look = await findLook(db, companyId, { meetingTypeId: type.id })
  return { ...presentLook(look, publicUrl), requireConsent: look.requireConsent }
}

/** The attendee's own appointment, as it is answered. */
export async function shownOwn(
  { db, publicUrl }: InviteeProduct,
  own: Own & { companyId: string },
  nowMs: number,
) {
  const { meetingTypeId } = own.whole.appointment
  const look = await findLook(db, own.companyId, { meetingTypeId })
  return presentOwn(own, presentLook(look, publicUrl), nowMs)
}

/** Throws `validation_failed` where the company asks for a consent that is not given. */
export async function refuseWithoutConsent(
  { db }: InviteeProduct,
  companyId: string,
  isAccepted: boolean | null,
): Promise<void> {
  if (isAccepted === true || !(await asksConsent(db, companyId))) return
  const message = 'must be true: the privacy policy has to be accepted'
  const errors = [{ field: 'attendee.dataPolicyAccepted', message }]
  throw new Refusal('validation_failed', { errors })
}
