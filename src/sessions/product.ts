/** What signing in needs of the product. */
import type { Relay } from '../events/relay.ts'
import type { SignInMail } from '../notifications/sign-in-letters.ts'
import type { Afterwards } from '../runtime/afterwards.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Database } from '../runtime/db/database.ts'
import type { Reserved } from '../users/claim-slug.ts'
import type { SignInLimits } from './sign-in-limits.ts'

export type SignInProduct = {
  db: Database
  changes: Changes
  relay: Pick<Relay, 'wake'>
  secretKeys: readonly string[]
  publicUrl: string
  reserved: Reserved
  signInMail: SignInMail
  /** For what nobody waits. */
  afterwards: Afterwards
  signIns: SignInLimits
  /** Whether anybody may make a company. */
  signUp: boolean
}
