import { Refusal } from '../base/refusal.ts'
import type { Tx } from '../runtime/db/database.ts'
import { slugify } from './slug.ts'
import { freeNumber, lockNumbers, type Owner, takeSlug } from './slug-directory.ts'

/** First parts of the product's own paths, which no user's page may hide. */
export type Reserved = ReadonlySet<string>

const SHORTEST_GIVEN = 5

/**
 * The slug that somebody asked for, normalised (`John Doe` → `john-doe`), for this user. Throws
 * `validation_failed` (too short), `slug_reserved`, `slug_taken`.
 */
export async function claimGivenSlug(
  tx: Tx,
  wanted: { slug: string; owner: Owner },
  reserved: Reserved,
): Promise<string> {
  const slug = slugify(wanted.slug)
  const wrong = (message: string) => [{ field: 'slug', message }]
  if (slug.length < SHORTEST_GIVEN) {
    const errors = wrong(`must have at least ${SHORTEST_GIVEN} letters or digits`)
    throw new Refusal('validation_failed', { errors })
  }
  if (reserved.has(slug)) throw new Refusal('slug_reserved', { errors: wrong('is reserved') })
  if (await takeSlug(tx, slug, wanted.owner)) return slug
  throw new Refusal('slug_taken', { errors: wrong('is taken') })
}

/** A slug made from a name: with a number where others have it, `user-…` where it gives none. */
export async function claimDerivedSlug(
  tx: Tx,
  wanted: { slug: string | null; owner: Owner },
  reserved: Reserved,
): Promise<string> {
  const { slug, owner } = wanted
  const fallback = `user-${owner.userId.replaceAll('-', '').slice(-12)}`
  if (slug === null) return claimDerivedSlug(tx, { slug: fallback, owner }, reserved)
  if (!reserved.has(slug) && (await takeSlug(tx, slug, owner))) return slug
  await lockNumbers(tx, slug)
  for (;;) {
    const number = await freeNumber(tx, slug)
    const next = number === null ? `${slug}-${owner.userId}` : `${slug}-${number}`
    if (await takeSlug(tx, next, owner)) return next
  }
}
