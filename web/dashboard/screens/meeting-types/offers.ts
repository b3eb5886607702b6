/** The list of meeting types: whose they are, and which of them are looked for. Pure. */
import type { MeetingType, Team } from '../../../client/client.ts'

/** Whose types are listed: one's own and one's teams', or of a team or a colleague alone. */
export type Whose = { what: 'mine' } | { what: 'team' | 'user'; id: string }

/** `team:…`, `user:…`; anything else is one's own. */
export function whoseOf(text: string | undefined): Whose {
  const [, what, id] = /^(team|user):(.+)$/.exec(text ?? '') ?? []
  return what && id ? { what: what as 'team' | 'user', id } : { what: 'mine' }
}

/** Who of a team is asked for its types: oneself, or somebody who may change them. */
export function actorOf(team: Team, ownId: string): string | null {
  const { members } = team
  const own = members.find(({ userId }) => userId === ownId)
  if (own?.role === 'admin') return ownId
  const admin = members.find(({ role }) => role === 'admin')
  return admin?.userId ?? own?.userId ?? members[0]?.userId ?? null
}

/** By name, address or description. */
export function found(types: readonly MeetingType[], text: string): MeetingType[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return types.filter(({ slug, meetingInfo: { name, description } }) => {
    const all = `${name} ${slug} ${description}`.toLowerCase()
    return words.every(word => all.includes(word))
  })
}

/** `http://localhost:3000/anna/call` → `/anna/call`. */
export const pathOf = ({ bookingUrl }: MeetingType): string => new URL(bookingUrl).pathname

/** The lengths that may be booked, its own first. */
export const lengthsOf = ({ meetingInfo, meetingOptions }: MeetingType): number[] => [
  ...new Set([meetingInfo.duration, ...(meetingOptions.allowedDurations ?? [])]),
]

/** Names `Copy of …` and the like, within what a name may have. */
export const copyName = (name: string, pattern: string): string =>
  pattern.replace('{name}', name).slice(0, 200)

/** As whom a type is read and changed, where that is not oneself: part of its address. */
export const asQuery = (actorId: string | null, ownId: string): string =>
  actorId === null || actorId === ownId ? '' : `?as=${actorId}`

export const fullName = (person: { givenName: string; familyName: string } | undefined): string =>
  `${person?.givenName ?? ''} ${person?.familyName ?? ''}`.trim()
