import type { ListProduct } from '../bookings/product.ts'
import { idParams, ok, operation } from '../runtime/http/operation.ts'
import { presentHistory } from './present.ts'
import { readHistory } from './read-history.ts'
import * as schema from './schema.ts'

export const getAppointmentHistory = ({ lists }: ListProduct) =>
  operation({
    operationId: 'getAppointmentHistory',
    role: 'member',
    tag: 'Appointments',
    summary: 'Get what happened to an appointment, and who was told of it',
    description:
      'Oldest first, of each kind the latest 200. For the company, its administrators and the ' +
      'hosts of the appointment; the deliveries not for hosts who are no administrators.',
    needs: 'company',
    params: idParams('appointment'),
    replies: { 200: { description: 'Events, mails, deliveries', schema: schema.History } },
    refusals: ['appointment_not_found', 'user_not_found'],
    read: async ({ caller: { companyId, userId }, params: { id } }) =>
      ok(presentHistory(await readHistory(lists, companyId, { id, userId }))),
  })
