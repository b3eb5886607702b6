import type { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import type { BookingProduct, ListProduct } from '../bookings/product.ts'
import { companyZone } from '../companies/store.ts'
import { limitedTo } from '../members/limited-to.ts'
import { refuseAboveUser } from '../members/refuse-above.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Db } from '../runtime/db/database.ts'
import {
  type Caller,
  created,
  idParams,
  noContent,
  ok,
  operation,
} from '../runtime/http/operation.ts'
import type { Reserved } from './claim-slug.ts'
import * as creation from './create-user.ts'
import * as removal from './delete-user.ts'
import { presentUser } from './present.ts'
import * as schema from './schema.ts'
import * as store from './store.ts'
import * as lists from './store-lists.ts'
import * as update from './update-user.ts'

export type UserProduct = Pick<BookingProduct, 'relay'> & {
  db: Db
  changes: Changes
  bookingUrl: string
  reserved: Reserved
}

const tag = 'Users'
const needs = 'company'
const params = idParams('user')

export const getMe = ({ db }: UserProduct) =>
  operation({
    operationId: 'getMe',
    role: 'member',
    tag,
    summary: 'Check the API key: the user it acts as',
    description: 'The user that the header names, or else the user who made the key.',
    needs,
    replies: { 200: { description: 'The user', schema: schema.User } },
    refusals: ['user_not_found'],
    read: ({ caller }) => answerUser(db, caller.companyId, caller.userId ?? caller.keyUserId),
  })

export const createUser = ({ bookingUrl, relay, reserved }: UserProduct) =>
  operation({
    operationId: 'createUser',
    tag,
    summary: 'Create a platform user who can be booked at once',
    description: 'User, availability and meeting type are made together or not at all.',
    needs,
    body: schema.CreateUserBody,
    replies: { 201: { description: 'Ready for bookings', schema: schema.CreatedUser } },
    refusals: ['email_taken', 'slug_taken', 'slug_reserved'],
    write: async ({ caller: { companyId }, body, nowMs }, tx) => {
      const timezone = body.timezone ?? (await companyZone(tx, companyId))
      const made = await creation.createUser(
        tx,
        { ...newUserOf({ ...body, timezone }), companyId, nowMs },
        reserved,
      )
      tx.afterCommit(() => relay.wake(companyId))
      const { userId, availabilityId, meetingTypeId, userSlug, meetingSlug } = made
      const url = `${bookingUrl}/${userSlug}/${meetingSlug}`
      return created({ userId, availabilityId, meetingTypeId, bookingUrl: url, companyId })
    },
  })

const SORTED_BY = { createdAt: 'created_at', name: 'searched', email: 'email_folded' } as const

export const listUsers = (product: ListProduct) =>
  operation({
    operationId: 'listUsers',
    tag,
    summary: 'List the users of the company',
    needs,
    query: schema.ListUsersQuery,
    replies: { 200: { description: 'A page', schema: schema.UserList } },
    refusals: [],
    read: async ({ caller, query: { type = null, search = null, ...query } }) => {
      const { limit, offset, sortDirection: direction } = query
      const order = { by: SORTED_BY[query.sortBy], direction, limit, offset }
      const filter = { type, search }
      const page = await lists.listUsers(product.lists, caller.companyId, { filter, order })
      const users = page.users.map(presentUser)
      return ok({ users, total: page.total, count: users.length, limit, offset })
    },
  })

export const getUser = ({ db }: UserProduct) =>
  operation({
    operationId: 'getUser',
    role: 'member',
    tag,
    summary: 'Get a user',
    needs,
    params,
    replies: { 200: { description: 'The user', schema: schema.User } },
    refusals: ['user_not_found'],
    read: ({ caller, params: { id } }) => {
      refuseOthers(caller, id)
      return answerUser(db, caller.companyId, id)
    },
  })

export const updateUser = ({ changes, reserved }: UserProduct) =>
  operation({
    operationId: 'updateUser',
    role: 'member',
    tag,
    summary: 'Change a user',
    needs,
    params,
    body: schema.UpdateUserBody,
    replies: { 200: { description: 'As it is now', schema: schema.User } },
    refusals: ['user_not_found', 'slug_taken', 'slug_reserved'],
    write: async ({ caller, params: { id }, body, nowMs }, tx) => {
      refuseOthers(caller, id)
      const { companyId } = caller
      const { givenName, familyName, slug, timezone, language } = body
      const change = { companyId, id, givenName, familyName, slug, timezone, language, nowMs }
      return ok(presentUser(await update.updateUser(tx, change, { changes, reserved })))
    },
  })

export const deleteUser = (product: UserProduct) =>
  operation({
    operationId: 'deleteUser',
    tag,
    summary: 'Delete a user',
    description:
      'A user with appointments that are not over is deleted only if `appointments` says what ' +
      'becomes of them.',
    needs,
    params,
    query: schema.DeleteUserQuery,
    replies: { 204: { description: 'The user is gone; the booking page ends' } },
    refusals: ['user_not_found', 'own_user', 'last_admin', 'last_owner', 'has_appointments'],
    write: async ({ caller, params: { id }, query, nowMs }, tx) => {
      const { companyId, keyUserId } = caller
      const { appointments = null } = query
      await refuseAboveUser(tx, caller, id)
      await removal.deleteUser(tx, { companyId, id, keyUserId, appointments, nowMs }, product)
      return noContent()
    },
  })

/** A member is one user, and to a member there is no other. */
function refuseOthers(caller: Caller, id: string): void {
  const own = limitedTo(caller)
  if (own !== null && id !== own) throw new Refusal('user_not_found')
}

async function answerUser(db: Db, companyId: string, id: string) {
  const user = await store.findUser(db, companyId, id)
  if (!user) throw new Refusal('user_not_found')
  return ok(presentUser(user))
}

/** The defaults of whatever the request leaves out. */
function newUserOf(body: z.output<typeof schema.CreateUserBody> & { timezone: string }) {
  const { meetingType, availability, ...person } = body
  return {
    ...person,
    slug: person.slug ?? null,
    userType: 'api-platform' as const,
    role: 'member' as const,
    availability: {
      name: availability?.name ?? null,
      timezone: availability?.timezone ?? null,
      schedule: availability?.schedule ?? null,
      exceptions: availability?.availabilityExceptions ?? [],
    },
    meetingType: meetingType
      ? {
          name: meetingType.name,
          slug: meetingType.slug ?? null,
          durationMin: meetingType.duration,
          channel: meetingType.channel,
        }
      : creation.DEFAULT_MEETING_TYPE,
  }
}
