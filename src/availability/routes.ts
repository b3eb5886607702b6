import { Refusal } from '../base/refusal.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Db } from '../runtime/db/database.ts'
import { created, idParams, noContent, ok, operation } from '../runtime/http/operation.ts'
import * as creation from './create-availability.ts'
import * as removal from './delete-availability.ts'
import { presentException } from './exceptions.ts'
import { WEEKDAYS, type WeeklyHours } from './rules.ts'
import * as schema from './schema.ts'
import * as store from './store.ts'
import * as update from './update-availability.ts'

export type AvailabilityProduct = { db: Db; changes: Changes }

const tag = 'Availability'
const needs = 'user'
const params = idParams('availability')

export const listAvailabilities = ({ db }: AvailabilityProduct) =>
  operation({
    operationId: 'listAvailabilities',
    role: 'member',
    tag,
    summary: "List the acting user's availabilities",
    needs,
    replies: { 200: { description: 'The default first', schema: schema.AvailabilityList } },
    refusals: [],
    read: async ({ caller: { companyId, userId } }) =>
      ok((await store.listAvailabilities(db, companyId, userId)).map(present)),
  })

export const createAvailability = () =>
  operation({
    operationId: 'createAvailability',
    role: 'member',
    tag,
    summary: 'Create an availability',
    needs,
    body: schema.CreateAvailabilityBody,
    replies: { 201: { description: 'The new availability', schema: schema.Availability } },
    refusals: ['user_not_found'],
    write: async ({ caller: { companyId, userId }, body, nowMs }, tx) => {
      const { availabilityExceptions: exceptions, name, schedule, timezone } = body
      const wish = { companyId, userId, name, schedule, timezone, exceptions, nowMs }
      return created(present(await creation.createAvailability(tx, wish)))
    },
  })

export const getAvailability = ({ db }: AvailabilityProduct) =>
  operation({
    operationId: 'getAvailability',
    role: 'member',
    tag,
    summary: 'Get an availability',
    needs,
    params,
    replies: { 200: { description: 'The availability', schema: schema.Availability } },
    refusals: ['availability_not_found'],
    read: async ({ caller: { companyId, userId }, params: { id } }) => {
      const row = await store.findAvailability(db, companyId, { id, userId })
      if (!row) throw new Refusal('availability_not_found')
      return ok(present(row))
    },
  })

export const updateAvailability = ({ changes }: AvailabilityProduct) =>
  operation({
    operationId: 'updateAvailability',
    role: 'member',
    tag,
    summary: 'Change an availability',
    description:
      'What is absent stays; a schedule or a list of exceptions replaces the old one. No ' +
      'appointment is moved: the reply says how many now lie outside the hours.',
    needs,
    params,
    body: schema.UpdateAvailabilityBody,
    replies: { 200: { description: 'As it is now', schema: schema.UpdatedAvailability } },
    refusals: ['user_not_found', 'availability_not_found'],
    write: async ({ caller: { companyId, userId }, params: { id }, body, nowMs }, tx) => {
      const { name, timezone, schedule, availabilityExceptions: exceptions } = body
      const change = { companyId, userId, id, name, timezone, schedule, exceptions, nowMs }
      const { row, outside } = await update.updateAvailability(tx, change, changes)
      return ok({ ...present(row), appointmentsOutsideHours: outside })
    },
  })

export const deleteAvailability = () =>
  operation({
    operationId: 'deleteAvailability',
    role: 'member',
    tag,
    summary: 'Delete an availability that no meeting type uses',
    needs,
    params,
    replies: { 204: { description: 'It is gone' } },
    refusals: ['availability_not_found', 'availability_in_use'],
    write: async ({ caller: { companyId, userId }, params: { id } }, tx) => {
      await removal.deleteAvailability(tx, { companyId, userId, id })
      return noContent()
    },
  })

function present(row: store.AvailabilityRow) {
  return {
    id: row.id,
    name: row.name,
    timezone: row.timezone,
    schedule: inOrder(row.schedule),
    availabilityExceptions: row.exceptions.map(one => presentException(one, row.user_id)),
    isDefault: row.is_default,
    createdAt: row.created_at.toISOString(),
    deletedAt: null,
    useExplicitAvailability: false,
    explicitAvailabilityEventTitle: null,
  }
}

/** jsonb keeps keys in an order of its own. */
function inOrder(week: WeeklyHours): WeeklyHours {
  const days = WEEKDAYS.map(day => {
    const hours = week[day].hours.map(({ start, end }) => ({ start, end }))
    return [day, { enabled: week[day].enabled, hours }] as const
  })
  return Object.fromEntries(days) as WeeklyHours
}
