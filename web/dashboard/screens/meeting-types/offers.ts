/** The list of meeting types: whose they are, and which of them are looked for. Pure. */
import type { MeetingType } from '../../../client/client.ts'

/** Whose types are listed: one's own and one's teams', everybody's, or of one team or user. */
export type Whose = { what: 'mine' | 'all' } | { what: 'team' | 'user'; id: string }

/** `all`, `team:…`, `user:…`; anything else is one's own. */
export function whoseOf(text: string | undefined): Whose {
  if (text === 'all') return { what: 'all' }
  const [, what, id] = /^(team|user):(.+)$/.exec(text ?? '') ?? []
  return what && id ? { what: what as 'team' | 'user', id } : { what: 'mine' }
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

/** Of whose page it is a part: `anna`, `team/sales`. */
export const pageOf = (type: MeetingType): string => pathOf(type).split('/').slice(1, -1).join('/')

/** The lengths that may be booked, its own first. */
export const lengthsOf = ({ meetingInfo, meetingOptions }: MeetingType): number[] => [
  ...new Set([meetingInfo.duration, ...(meetingOptions.allowedDurations ?? [])]),
]

/** As whom a type is read and changed: its user, or oneself for what is a team's. */
export const actorOf = ({ userId }: MeetingType, ownId: string): string => userId ?? ownId

/** The user of a type, where that is another: part of its address. */
export const otherOf = ({ userId }: MeetingType, ownId: string): string | null =>
  userId === ownId ? null : userId

export const fullName = ({ givenName, familyName }: Record<'givenName' | 'familyName', string>) =>
  `${givenName} ${familyName}`.trim()
