import type { BookingProduct, ListProduct } from '../bookings/product.ts'
import { ok, operation } from '../runtime/http/operation.ts'
import { erasePerson } from './erase-person.ts'
import { exportPerson } from './export-person.ts'
import * as schema from './schema.ts'

const tag = 'Privacy'
const needs = 'company'

export const exportPersonData = ({ lists }: ListProduct) =>
  operation({
    operationId: 'exportPerson',
    tag,
    summary: 'Get everything that the company keeps of a person',
    description: 'By email, without what is kept of others. An unknown email has empty lists.',
    needs,
    body: schema.ExportBody,
    replies: { 200: { description: 'What there is', schema: schema.PersonExport } },
    refusals: [],
    read: async ({ caller: { companyId }, body: { email }, nowMs }) =>
      ok(await exportPerson(lists, companyId, { email, nowMs })),
  })

export const erasePersonData = (product: BookingProduct) =>
  operation({
    operationId: 'erasePerson',
    tag,
    summary: 'Forget a person',
    description: 'Figures stay: rows, kinds, times and ids. Nothing leads back to the person.',
    needs,
    body: schema.EraseBody,
    replies: { 200: { description: 'What was erased', schema: schema.PersonErased } },
    refusals: ['person_has_appointments'],
    write: async ({ caller, body, nowMs }, tx) => {
      const { companyId, userId, keyUserId } = caller
      return ok(
        await erasePerson(product, tx, {
          companyId,
          email: body.email,
          cancelAppointments: body.cancelAppointments === true,
          actorId: userId ?? keyUserId,
          nowMs,
        }),
      )
    },
  })
