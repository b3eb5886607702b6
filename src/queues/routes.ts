import { Refusal } from '../base/refusal.ts'
import type { Db } from '../runtime/db/database.ts'
import { created, idParams, noContent, ok, operation } from '../runtime/http/operation.ts'
import { visibleTeam } from '../teams/access.ts'
import type { WindowsProduct } from '../windows/read-rules.ts'
import { seen, visibleQueue } from './access.ts'
import * as action from './change-queue.ts'
import { reportFairness } from './fairness.ts'
import { listNextHosts } from './list-next-hosts.ts'
import { presentGroup, presentPick, presentQueue } from './present.ts'
import * as schema from './schema.ts'
import * as reply from './schema-reply.ts'
import { findGroup, findQueue, findQueueOfType, listQueues as list } from './store.ts'
import { listPicks } from './store-picks.ts'

const tag = 'Queues'
const needs = 'company'
const params = idParams('queue')
const groupParams = idParams('queue user group')
const ofTeam = idParams('team')
const ofType = idParams('meeting type')

type Product = { db: Db }

export const listQueues = ({ db }: Product) =>
  operation({
    operationId: 'listQueues',
    tag,
    summary: 'List the queues of a team',
    needs,
    params: ofTeam,
    replies: { 200: { description: 'Oldest first', schema: reply.QueueList } },
    refusals: ['team_not_found'],
    read: async ({ caller, params: { id } }) => {
      await visibleTeam(db, caller, id)
      return ok((await list(db, caller.companyId, id)).map(presentQueue))
    },
  })

export const getQueue = ({ db }: Product) =>
  operation({
    operationId: 'getQueue',
    tag,
    summary: 'Get a queue',
    needs,
    params,
    replies: { 200: { description: 'With its users and groups', schema: reply.Queue } },
    refusals: ['queue_not_found'],
    read: async ({ caller, params: { id } }) =>
      ok(presentQueue(await visibleQueue(db, caller, id))),
  })

export const getQueueOfMeetingType = ({ db }: Product) =>
  operation({
    operationId: 'getQueueOfMeetingType',
    tag,
    summary: "Get the queue of a team's meeting type",
    needs,
    params: ofType,
    replies: { 200: { description: 'With its users and groups', schema: reply.Queue } },
    refusals: ['queue_not_found'],
    read: async ({ caller, params: { id } }) =>
      ok(presentQueue(await seen(db, caller, await findQueueOfType(db, caller.companyId, id)))),
  })

export const updateQueue = () =>
  operation({
    operationId: 'updateQueue',
    tag,
    summary: "Change the queue of a team's meeting type",
    description:
      'What is absent stays. `users` and `userIds` replace who was there, `userId` puts one in ' +
      'or takes one out; capacities, priorities and links change those that they name.',
    needs,
    params: ofType,
    body: schema.UpdateQueueBody,
    replies: { 200: { description: 'As it is now', schema: reply.Queue } },
    refusals: ['queue_not_found', 'not_team_admin', 'user_not_found'],
    write: async ({ caller, params: { id: meetingTypeId }, body: wish, nowMs }, tx) =>
      ok(presentQueue(await action.updateQueue(tx, caller, { meetingTypeId, wish, nowMs }))),
  })

export const listNext = (product: WindowsProduct) =>
  operation({
    operationId: 'listNextHosts',
    tag,
    summary: 'See who of a queue is next',
    needs,
    params,
    replies: { 200: { description: 'In order, as if all were free', schema: reply.NextHosts } },
    refusals: ['queue_not_found'],
    read: async ({ caller, params: { id }, nowMs }) => {
      const queue = await visibleQueue(product.db, caller, id)
      return ok({ nextHosts: await listNextHosts(product, queue, nowMs) })
    },
  })

export const getFairness = ({ db }: Product) =>
  operation({
    operationId: 'getFairness',
    tag,
    summary: 'See how even the bookings of a queue are',
    needs,
    params,
    query: schema.FairnessQuery,
    replies: { 200: { description: 'Bookings beside capacities', schema: reply.Fairness } },
    refusals: ['queue_not_found', 'dates_required', 'date_invalid', 'range_invalid'],
    read: async ({ caller, params: { id }, query: { start, end }, nowMs }) => {
      const queue = await visibleQueue(db, caller, id)
      return ok(await reportFairness(db, queue, { start, end, nowMs }))
    },
  })

export const listQueuePicks = ({ db }: Product) =>
  operation({
    operationId: 'listPicks',
    tag,
    summary: 'List whom a queue chose, and why',
    needs,
    params,
    query: schema.PickQuery,
    replies: { 200: { description: 'The last one first', schema: reply.PickList } },
    refusals: ['queue_not_found'],
    read: async ({ caller, params: { id }, query }) => {
      const { id: queueId, companyId } = await visibleQueue(db, caller, id)
      const { before = null, appointmentIds = null, limit } = query
      const picks = await listPicks(db, companyId, { queueId, before, appointmentIds, limit })
      return ok({ picks: picks.map(presentPick) })
    },
  })

export const createQueueUserGroup = () =>
  operation({
    operationId: 'createQueueUserGroup',
    tag,
    summary: 'Create a group of users of a queue',
    description: 'The group is chosen as one: all have to be free, and all become hosts.',
    needs,
    body: schema.CreateGroupBody,
    replies: { 201: { description: 'The group', schema: reply.QueueUserGroup } },
    refusals: ['queue_not_found', 'not_team_admin', 'user_not_found'],
    write: async ({ caller, body: { queueId, ...wish }, nowMs }, tx) =>
      created(presentGroup(await action.putGroup(tx, caller, { queueId, id: null, wish, nowMs }))),
  })

export const getQueueUserGroup = ({ db }: Product) =>
  operation({
    operationId: 'getQueueUserGroup',
    tag,
    summary: 'Get a group of users of a queue',
    needs,
    params: groupParams,
    replies: { 200: { description: 'The group', schema: reply.QueueUserGroup } },
    refusals: ['queue_user_group_not_found'],
    read: async ({ caller, params: { id } }) => {
      const found = await findGroup(db, caller.companyId, id)
      const queue = found && (await findQueue(db, caller.companyId, found.queueId))
      const { groups } = await seen(db, caller, queue).catch(asGroup)
      const group = groups.find(one => one.id === id)
      if (!group) throw new Refusal('queue_user_group_not_found')
      return ok(presentGroup(group))
    },
  })

export const updateQueueUserGroup = () =>
  operation({
    operationId: 'updateQueueUserGroup',
    tag,
    summary: 'Change a group of users of a queue',
    needs,
    params: groupParams,
    body: schema.UpdateGroupBody,
    replies: { 200: { description: 'As it is now', schema: reply.QueueUserGroup } },
    refusals: ['queue_user_group_not_found', 'not_team_admin', 'user_not_found'],
    write: async ({ caller, params: { id }, body: wish, nowMs }, tx) => {
      const { id: queueId } = await action.lockQueueOfGroup(tx, caller, id)
      return ok(presentGroup(await action.putGroup(tx, caller, { queueId, id, wish, nowMs })))
    },
  })

export const deleteQueueUserGroup = () =>
  operation({
    operationId: 'deleteQueueUserGroup',
    tag,
    summary: 'Delete a group of users of a queue',
    needs,
    params: groupParams,
    replies: { 204: { description: 'It is gone' } },
    refusals: ['queue_user_group_not_found', 'not_team_admin'],
    write: async ({ caller, params: { id }, nowMs }, tx) => {
      await action.deleteGroup(tx, caller, { id, nowMs })
      return noContent()
    },
  })

function asGroup(error: unknown): never {
  if (error instanceof Refusal && error.code === 'queue_not_found') {
    throw new Refusal('queue_user_group_not_found')
  }
  throw error
}
