/** A team that everybody wants at once. */
import { randomUUID } from 'node:crypto'
import type { Harness } from '../harness.ts'
import { times } from './booker.ts'
import { type Host, openHost, wanted } from './host.ts'

export type Team = { typeId: string; queueId: string; hosts: Host[]; userIds: string[] }

/** A team of hosts whose days are open throughout, each with a meeting type besides. */
export async function openTeam(
  h: Harness,
  count: number,
  { queue = {}, type = {} }: { queue?: object; type?: object } = {},
): Promise<Team> {
  const hosts = await Promise.all(times(count, () => openHost(h)))
  return teamOf(h, hosts, { queue, type })
}

/** Of hosts that there are; the first is the administrator. `fixed`: so many of them, from the first. */
export async function teamOf(
  h: Harness,
  hosts: Host[],
  { queue = {}, type = {}, fixed = 0 }: { queue?: object; type?: object; fixed?: number } = {},
): Promise<Team> {
  const userIds = hosts.map(({ userId }) => userId)
  const [admin = ''] = userIds
  const members = userIds.map(userId => ({ userId, role: userId === admin ? 'admin' : 'member' }))
  const made = { name: `Team ${randomUUID()}`, members }
  const team = wanted(await h.call('POST', '/v4/team', { body: made }))
  const users = userIds.map((userId, nth) => ({ userId, isFixed: nth < fixed }))
  const { id, queueId } = wanted(
    await h.call('POST', '/v4/meeting-type', {
      user: admin,
      body: {
        name: 'A talk',
        duration: 30,
        channel: 'phone',
        workspaceId: team.id,
        queue: { users, ...queue },
        ...type,
      },
    }),
  )
  return { typeId: id, queueId, hosts, userIds }
}
