import type { Tx } from '../runtime/db/database.ts'
import { makeLink } from '../sessions/make-link.ts'
import type { Reserved } from '../users/claim-slug.ts'
import { type NewCompany, type SetUp, setUpFirstCompany } from './set-up-company.ts'

export type SignedInSetUp = SetUp & { signInToken: string }

/** As `setUpFirstCompany`, with a link by which its owner signs in for the first time. */
export async function setUpSignedIn(
  tx: Tx,
  company: NewCompany,
  made: { secretKeys: readonly string[]; reserved: Reserved },
): Promise<SignedInSetUp | null> {
  const setUp = await setUpFirstCompany(tx, company, made)
  if (!setUp) return null
  const { accountId, companyId } = setUp
  const link = { email: company.email, accountId, companyId, nowMs: company.nowMs }
  const signInToken = await makeLink(tx, { purpose: 'sign_in', ...link }, made.secretKeys)
  return { ...setUp, signInToken }
}
