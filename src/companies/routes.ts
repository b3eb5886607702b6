import type { Db } from '../runtime/db/database.ts'
import { ok, operation } from '../runtime/http/operation.ts'
import { changeBookingSettings } from './change-booking-settings.ts'
import * as schema from './schema.ts'
import { bookingSettings } from './store-settings.ts'

const shared = {
  tag: 'Company',
  needs: 'company',
  replies: { 200: { description: 'As they are now', schema: schema.BookingSettings } },
  refusals: [],
} as const

export const getBookingSettings = ({ db }: { db: Db }) =>
  operation({
    ...shared,
    operationId: 'getBookingSettings',
    summary: 'Get what holds for bookings of meeting types that do not say otherwise',
    read: async ({ caller: { companyId } }) => ok(await bookingSettings(db, companyId)),
  })

export const updateBookingSettings = () =>
  operation({
    ...shared,
    operationId: 'updateBookingSettings',
    summary: 'Change what holds for bookings of meeting types that do not say otherwise',
    description: 'Bookings that wait already go on as they began.',
    body: schema.BookingSettingsChange,
    write: async ({ caller: { companyId }, body }, tx) =>
      ok(await changeBookingSettings(tx, companyId, body)),
  })
