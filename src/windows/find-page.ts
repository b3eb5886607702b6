import { Refusal, type RefusalCode } from '../base/refusal.ts'
import { findSlug, type Owner } from '../users/slug-directory.ts'
import {
  type BookableType,
  readHostOf,
  readRules,
  type UserOffer,
  type WindowsProduct,
} from './read-rules.ts'

const SLUG = /^[a-z0-9-]{1,100}$/

export type Page = { companyId: string; userId: string; host: UserOffer; type: BookableType }

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
  const userId = await unless('meeting_type_not_found', () =>
    readHostOf(product, companyId, meetingTypeId),
  )
  const found = userId && (await readHost(product, { companyId, userId }))
  return found ? withType(found, ({ id }) => id === meetingTypeId) : null
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
  const type = found.host.types.find(one => one.enabled && isIt(one))
  return type ? { ...found, type } : null
}

async function unless<T>(code: RefusalCode, read: () => Promise<T>): Promise<T | null> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Refusal && error.code === code) return null
    throw error
  }
}
