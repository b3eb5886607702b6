/** A team that everybody wants at once. */
import { randomUUID } from 'node:crypto'
import type { Harness } from '../harness.ts'
import { manyHosts } from '../many-hosts.ts'
import { times } from './booker.ts'
import { type Host, openHost, wanted } from './host.ts'

type Queue = { typeId: string; queueId: string; userIds: string[] }
export type Team = Queue & { hosts: Host[] }

/** A team of hosts whose days are open throughout, each with a meeting type besides. */
export async function openTeam(h: Harness, count: number, wish: Wish = {}): Promise<Team> {
  return teamOf(h, await Promise.all(times(count, () => openHost(h))), wish)
}

/** As `openTeam`, of hosts by the dozen, who have no meeting type besides. */
export async function largeTeam(h: Harness, count: number, queue: object = {}): Promise<Queue> {
  const { userId: like } = await openHost(h)
  const others = await manyHosts(h, { like, count: count - 1 })
  return queueOf(h, [like, ...others], { queue })
}

/** Of hosts that there are; the first is the administrator. */
export async function teamOf(h: Harness, hosts: Host[], wish: Wish = {}): Promise<Team> {
  const userIds = hosts.map(({ userId }) => userId)
  return { ...(await queueOf(h, userIds, wish)), hosts }
}

/** `fixed`: so many of them, from the first. */
type Wish = { queue?: object; type?: object; fixed?: number }

async function queueOf(
  h: Harness,
  userIds: string[],
  { queue = {}, type = {}, fixed = 0 }: Wish,
): Promise<Queue> {
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
  return { typeId: id, queueId, userIds }
}
