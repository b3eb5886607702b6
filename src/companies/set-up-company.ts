import { ensureAccount } from '../accounts/ensure-account.ts'
import { insertAccountUser } from '../accounts/store.ts'
import { newId } from '../base/id.ts'
import { createKey } from '../keys/create-key.ts'
import type { Tx } from '../runtime/db/database.ts'
import type { Reserved } from '../users/claim-slug.ts'
import { createUser, DEFAULT_MEETING_TYPE } from '../users/create-user.ts'
import { hasCompanies, insertCompany, lockSetUp } from './store.ts'

export type NewCompany = {
  name: string
  /** Of its owner, who can sign in. */
  email: string
  /** null: made from the email. */
  owner?: { givenName: string; familyName: string } | null
  timezone: string
  nowMs: number
}

type MadeCompany = { companyId: string; userId: string; accountId: string }
export type SetUp = MadeCompany & { apiKey: string }

const FIRST_KEY_DAYS = 90

/** A company and its owner, who can sign in, all or nothing. */
export async function makeCompany(
  tx: Tx,
  { name, email, owner = null, timezone, nowMs }: NewCompany,
  { reserved }: { reserved: Reserved },
): Promise<MadeCompany> {
  const companyId = newId()
  await insertCompany(tx, companyId, { name, timezone, nowMs })
  const { userId } = await createUser(
    tx,
    {
      companyId,
      email,
      ...(owner ?? nameIn(email)),
      slug: null,
      timezone,
      language: 'en',
      userType: 'standard',
      role: 'owner',
      availability: { name: null, timezone: null, schedule: null, exceptions: [] },
      meetingType: DEFAULT_MEETING_TYPE,
      nowMs,
    },
    reserved,
  )
  const { account } = await ensureAccount(tx, { email, isProven: true, nowMs })
  const { id: accountId } = account
  await insertAccountUser(tx, { accountId, companyId, userId, nowMs })
  return { companyId, userId, accountId }
}

/** As `makeCompany`, with a first API key. */
export async function setUpCompany(
  tx: Tx,
  company: NewCompany,
  made: { secretKeys: readonly string[]; reserved: Reserved },
): Promise<SetUp> {
  const { companyId, userId, accountId } = await makeCompany(tx, company, made)
  const { key } = await createKey(
    tx,
    { companyId, userId, name: 'First key', expiresInDays: FIRST_KEY_DAYS, nowMs: company.nowMs },
    made.secretKeys,
  )
  return { companyId, userId, accountId, apiKey: key }
}

/** As `setUpCompany` where nobody has set this installation up yet; null otherwise. */
export async function setUpFirstCompany(
  tx: Tx,
  company: NewCompany,
  made: { secretKeys: readonly string[]; reserved: Reserved },
): Promise<SetUp | null> {
  await lockSetUp(tx)
  return (await hasCompanies(tx)) ? null : setUpCompany(tx, company, made)
}

/** `ada.byron@example.com` → Ada Byron. It can be changed later. */
function nameIn(email: string): { givenName: string; familyName: string } {
  const words = (email.split('@')[0] ?? '').split(/[^\p{L}\p{N}]+/u).filter(word => word !== '')
  const [givenName = 'Owner', ...rest] = words.map(
    word => word.slice(0, 1).toUpperCase() + word.slice(1),
  )
  return { givenName, familyName: rest.join(' ') }
}
