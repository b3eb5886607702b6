import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { slugify } from '../users/slug.ts'
import { listSlugs, listTeamSlugs } from './store.ts'

const wrong = (message: string) => ({ errors: [{ field: 'slug', message }] })

/** A slug that was asked for, normalised. Throws `validation_failed`: nothing is left of it. */
export function givenSlug(asked: string): string {
  const slug = slugify(asked)
  if (slug === '') throw new Refusal('validation_failed', wrong('must have letters or digits'))
  return slug
}

export type SlugWish = { asked: string | null | undefined; name: string }

/**
 * The slug of a new type of a user who is locked: the one that was asked for, or one made from the
 * name, with a number where the user has that already. Throws `validation_failed`,
 * `meeting_slug_taken`.
 */
export async function chooseSlug(
  tx: Tx,
  user: { companyId: string; userId: string },
  wish: SlugWish,
): Promise<string> {
  return slugBeside(await listSlugs(tx, user.companyId, user.userId), wish)
}

/** As `chooseSlug`, of a team that is locked. */
export async function chooseTeamSlug(
  tx: Tx,
  team: { companyId: string; teamId: string },
  wish: SlugWish,
): Promise<string> {
  return slugBeside(await listTeamSlugs(tx, team.companyId, team.teamId), wish)
}

function slugBeside(taken: ReadonlySet<string>, { asked, name }: SlugWish): string {
  if (asked != null) {
    const slug = givenSlug(asked)
    if (taken.has(slug)) throw new Refusal('meeting_slug_taken', wrong('is taken'))
    return slug
  }
  const base = slugify(name) || 'meeting'
  let slug = base
  for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`
  return slug
}
