import { Refusal, type RefusalCode } from '../base/refusal.ts'
import { findSlug, type Owner } from '../users/slug-directory.ts'
import { mayChoose } from './read-chosen-host.ts'
import {
  type BookableType,
  type HostProfile,
  readOwner,
  readRules,
  readRulesOfMany,
  type UserOffer,
  type WindowsProduct,
} from './read-rules.ts'
import { readTeam } from './read-team.ts'
import { hostIdsOf, type TeamOffer } from './team-offer.ts'

const SLUG = /^[a-z0-9-]{1,100}$/

export type Page = {
  companyId: string
  type: BookableType
  /** Whose page it is: the user, or whom the attendee may choose of the team. */
  hosts: readonly HostProfile[]
  /** Whose page it is, where it is a team's. */
  team: TeamOffer | null
}

/** A user with everything that can be booked at an address of theirs. */
export type FoundHost = { companyId: string; userId: string; host: UserOffer }

/** The enabled meeting type at an address, as it is now; null where there is none. */
export async function findPage(
  product: WindowsProduct,
  userSlug: string,
  meetingSlug: string,
): Promise<Page | null> {
  const meeting = meetingSlug.toLowerCase()
  if (!SLUG.test(meeting)) return null
  const found = await findHost(product, userSlug)
  return found && withType(found, ({ slug }) => slug === meeting)
}

/** The page of a meeting type wherever its address is; null where it cannot be booked. */
export async function findPageOfType(
  product: WindowsProduct,
  companyId: string,
  meetingTypeId: string,
): Promise<Page | null> {
  const owner = await unless('meeting_type_not_found', () =>
    readOwner(product, companyId, meetingTypeId),
  )
  if (!owner) return null
  if (owner.kind === 'team') return findTeamPage(product, companyId, meetingTypeId)
  const found = await readHost(product, { companyId, userId: owner.userId })
  return found ? withType(found, ({ id }) => id === meetingTypeId) : null
}

/** As `findPageOfType`, of a team's type. */
export async function findTeamPage(
  product: WindowsProduct,
  companyId: string,
  meetingTypeId: string,
): Promise<Page | null> {
  const team = await unless('meeting_type_not_found', () =>
    readTeam(product, companyId, meetingTypeId),
  )
  if (!team?.type.enabled) return null
  const userIds = mayChoose(team) ? hostIdsOf(team) : []
  const users = await readRulesOfMany(product, companyId, { userIds, outdated: userIds })
  const hosts = [...users.values()].map(({ profile }) => profile)
  return { companyId, type: team.type, hosts, team }
}

/** The user whose slug it is; null where nobody has it. */
export async function findHost(
  product: WindowsProduct,
  userSlug: string,
): Promise<FoundHost | null> {
  const slug = userSlug.toLowerCase()
  const owner = SLUG.test(slug) ? await findSlug(product.db, slug) : null
  return owner && readHost(product, owner)
}

async function readHost(product: WindowsProduct, owner: Owner): Promise<FoundHost | null> {
  const host = await unless('user_not_found', () => readRules(product, owner))
  return host && { ...owner, host }
}

function withType(found: FoundHost, isIt: (type: BookableType) => boolean): Page | null {
  const { companyId, host } = found
  const type = host.types.find(one => one.enabled && isIt(one))
  return type ? { companyId, type, hosts: [host.profile], team: null } : null
}

async function unless<T>(code: RefusalCode, read: () => Promise<T>): Promise<T | null> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Refusal && error.code === code) return null
    throw error
  }
}
