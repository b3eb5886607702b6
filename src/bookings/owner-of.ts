import { Refusal } from '../base/refusal.ts'
import { type Owner, readOwner } from '../windows/read-rules.ts'
import type { Appointment } from './appointment.ts'
import type { BookingProduct } from './product.ts'

/** Of a type that is gone the first host answers: its own refusal comes later. */
export async function ownerOf(
  product: BookingProduct,
  { companyId, meetingTypeId, hostIds }: Appointment,
): Promise<Owner> {
  return readOwner(product, companyId, meetingTypeId).catch(error => {
    if (!(error instanceof Refusal) || error.code !== 'meeting_type_not_found') throw error
    return { kind: 'user', userId: hostIds[0] as string }
  })
}
