import { Refusal } from '../base/refusal.ts'
import { companyZone } from '../companies/store.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Db } from '../runtime/db/database.ts'
import { created, idParams, noContent, ok, operation } from '../runtime/http/operation.ts'
import type { Reserved } from './claim-slug.ts'
import { createUser, DEFAULT_MEETING_TYPE } from './create-user.ts'
import { deleteUser } from './delete-user.ts'
import { presentUser } from './present.ts'
import * as schema from './schema.ts'
import { findUser, listUsers } from './store.ts'
import { updateUser } from './update-user.ts'

export type UserProduct = { db: Db; changes: Changes; bookingUrl: string; reserved: Reserved }

const tag = 'Users'
const needs = 'company'
const params = idParams('user')

export function userOperations({ db, changes, bookingUrl, reserved }: UserProduct) {
  const answerUser = async (companyId: string, id: string) => {
    const user = await findUser(db, companyId, id)
    if (!user) throw new Refusal('user_not_found')
    return ok(presentUser(user))
  }
  return {
    getMe: operation({
      operationId: 'getMe',
      tag,
      summary: 'Check the API key: the user it acts as',
      description: 'The user that the header names, or else the user who made the key.',
      needs,
      replies: { 200: { description: 'The user', schema: schema.User } },
      refusals: ['user_not_found'],
      read: ({ caller }) => answerUser(caller.companyId, caller.userId ?? caller.keyUserId),
    }),
    createUser: operation({
      operationId: 'createUser',
      tag,
      summary: 'Create a platform user who can be booked at once',
      description: 'User, availability and meeting type are made together or not at all.',
      needs,
      body: schema.CreateUserBody,
      replies: { 201: { description: 'Ready for bookings', schema: schema.CreatedUser } },
      refusals: ['email_taken', 'slug_taken', 'slug_reserved'],
      write: async ({ caller: { companyId }, body, nowMs }, tx) => {
        const { meetingType, availability, slug, timezone, ...person } = body
        const { duration: durationMin, ...type } = meetingType ?? {}
        const made = await createUser(
          tx,
          {
            ...person,
            companyId,
            slug: slug ?? null,
            timezone: timezone ?? (await companyZone(tx, companyId)),
            userType: 'api-platform',
            isAdmin: false,
            availability: {
              name: availability?.name ?? null,
              timezone: availability?.timezone ?? null,
              schedule: availability?.schedule ?? null,
              exceptions: availability?.availabilityExceptions ?? [],
            },
            meetingType: {
              ...DEFAULT_MEETING_TYPE,
              ...type,
              slug: meetingType?.slug ?? null,
              durationMin: durationMin ?? DEFAULT_MEETING_TYPE.durationMin,
            },
            nowMs,
          },
          reserved,
        )
        const { userId, availabilityId, meetingTypeId, userSlug, meetingSlug } = made
        const url = `${bookingUrl}/${userSlug}/${meetingSlug}`
        return created({ userId, availabilityId, meetingTypeId, bookingUrl: url, companyId })
      },
    }),
    listUsers: operation({
      operationId: 'listUsers',
      tag,
      summary: 'List the users of the company',
      needs,
      query: schema.ListUsersQuery,
      replies: { 200: { description: 'A page, oldest first', schema: schema.UserList } },
      refusals: [],
      read: async ({ caller, query: { type = null, limit, offset } }) => {
        const page = await listUsers(db, caller.companyId, { type, limit, offset })
        const users = page.users.map(presentUser)
        return ok({ users, total: page.total, count: users.length, limit, offset })
      },
    }),
    getUser: operation({
      operationId: 'getUser',
      tag,
      summary: 'Get a user',
      needs,
      params,
      replies: { 200: { description: 'The user', schema: schema.User } },
      refusals: ['user_not_found'],
      read: ({ caller, params: { id } }) => answerUser(caller.companyId, id),
    }),
    updateUser: operation({
      operationId: 'updateUser',
      tag,
      summary: 'Change a user',
      needs,
      params,
      body: schema.UpdateUserBody,
      replies: { 200: { description: 'As it is now', schema: schema.User } },
      refusals: ['user_not_found', 'slug_taken', 'slug_reserved'],
      write: async ({ caller: { companyId }, params: { id }, body, nowMs }, tx) => {
        const { givenName, familyName, slug, timezone, language } = body
        const update = { companyId, id, givenName, familyName, slug, timezone, language, nowMs }
        return ok(presentUser(await updateUser(tx, update, { changes, reserved })))
      },
    }),
    deleteUser: operation({
      operationId: 'deleteUser',
      tag,
      summary: 'Delete a user',
      needs,
      params,
      replies: { 204: { description: 'The user is gone; the booking page ends' } },
      refusals: ['user_not_found', 'own_user', 'last_admin'],
      write: async ({ caller: { companyId, keyUserId }, params: { id }, nowMs }, tx) => {
        await deleteUser(tx, { companyId, id, keyUserId, nowMs }, changes)
        return noContent()
      },
    }),
  }
}
