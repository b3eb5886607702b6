import { scopedId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import { claimGivenSlug, type Reserved } from './claim-slug.ts'
import { slugify } from './slug.ts'
import { releaseSlug } from './slug-directory.ts'
import { findUser, lockUser, type UserView, updateUserRow } from './store.ts'

export type UserUpdate = {
  companyId: string
  id: string
  givenName: string | undefined
  familyName: string | undefined
  slug: string | undefined
  timezone: string | undefined
  language: string | undefined
  nowMs: number
}

/** Changes what is given. Throws `user_not_found`, `slug_taken`, `slug_reserved`. */
export async function updateUser(
  tx: Tx,
  update: UserUpdate,
  { changes, reserved }: { changes: Changes; reserved: Reserved },
): Promise<UserView> {
  const { companyId, id } = update
  const before = await lockUser(tx, companyId, id)
  if (!before) throw new Refusal('user_not_found')
  let { slug } = before
  if (update.slug !== undefined && slugify(update.slug) !== before.slug) {
    const wanted = { slug: update.slug, owner: { companyId, userId: id } }
    slug = await claimGivenSlug(tx, wanted, reserved)
    await releaseSlug(tx, before.slug)
  }
  await updateUserRow(tx, companyId, {
    id,
    slug,
    givenName: update.givenName ?? before.given_name,
    familyName: update.familyName ?? before.family_name,
    timezone: update.timezone ?? before.timezone,
    language: update.language ?? before.language,
    nowMs: update.nowMs,
  })
  await changes.tell(tx, 'user', scopedId(companyId, id))
  return (await findUser(tx, companyId, id)) as UserView
}
