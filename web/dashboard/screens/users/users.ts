/** What the screen of users reads, and what it asks for. */
import type { User } from '../../../client/client.ts'
import { nowMs } from '../../../ui/clock.ts'
import { answered, api, apiAs } from '../../api.ts'

export type { User }
export type UserType = User['userType']

export const USERS_A_PAGE = 25

export const USER_TYPES: readonly UserType[] = ['api-platform', 'standard', 'resource', 'partner']

export type UserFilter = { search: string; type: UserType | null; page: number }

/** Newest first. */
export const readUsers = ({ search, type, page }: UserFilter) => {
  const order = { sortBy: 'createdAt', sortDirection: 'desc' } as const
  const slice = { limit: String(USERS_A_PAGE), offset: String(page * USERS_A_PAGE) }
  const filter = { ...(search !== '' && { search }), ...(type !== null && { type }) }
  return answered(api.listUsers({ query: { ...order, ...slice, ...filter } }))
}

export const readUser = (id: string): Promise<User> => answered(api.getUser({ params: { id } }))

export const pageOf = (slug: string): string => `${location.origin}/${slug}`

const AHEAD_MS = 7 * 86_400_000

/** Of the oldest meeting type that can be booked; null: there is none. */
export async function readNextStarts(userId: string) {
  const theirs = apiAs(userId)
  const types = await answered(theirs.listMeetingTypes())
  const type = types.find(({ enabled }) => enabled)
  if (!type) return null
  const [start, end] = [nowMs(), nowMs() + AHEAD_MS].map(ms => new Date(ms).toISOString())
  const query = { meetingTypeId: type.id, start: start as string, end: end as string }
  const { dates, timezone } = await answered(theirs.getBookingAvailability({ query }))
  return { name: type.meetingInfo.name, timezone, dates }
}
