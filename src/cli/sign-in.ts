import { ensureAccount } from '../accounts/ensure-account.ts'
import { findAccountOfUser, insertAccountUser } from '../accounts/store.ts'
import { insertEntry } from '../audit/store.ts'
import { systemClock } from '../base/clock.ts'
import { isId } from '../base/id.ts'
import { OperatorError } from '../base/operator-error.ts'
import { readConfig } from '../runtime/config/read.ts'
import type { Tx } from '../runtime/db/database.ts'
import { linkUrl, makeLink } from '../sessions/make-link.ts'
import { proveAccount } from '../sessions/prove-account.ts'
import { findSignInUsers, type SignInUser } from '../users/store.ts'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { type Opened, withDatabase } from './with-database.ts'

export const command: Command = {
  summary: 'Make a link that signs somebody in once, for who is locked out',
  usage: 'sign-in [--email <email>] [--company <id>] [options]',
  async run(args, io) {
    const { flags } = readArguments(args, 'sign-in', { flags: ['email', 'company'] })
    const { email = null, company = null, ...options } = flags
    if (company !== null && !isId(company)) throw new OperatorError('--company takes an id.')
    const config = readConfig(io.env, options)
    const token = await withDatabase(config, async opened => {
      const { db } = opened
      const user = chosen(await findSignInUsers(db, { email, companyId: company }), email)
      return db.transaction(tx => linkFor(tx, user, opened))
    })
    io.out(linkUrl(config.publicUrl, token))
    return 0
  },
}

function chosen([first, ...others]: readonly SignInUser[], email: string | null): SignInUser {
  if (!first) {
    throw new OperatorError(
      email === null
        ? 'There is nobody to sign in: run `punctual setup` first, or name another --company.'
        : `Nobody has the email ${email}.`,
    )
  }
  if (others.length === 0) return first
  throw new OperatorError('There are several companies: say which with --company <id>.')
}

/**
 * Somebody who never signed in gets an account by it. Where there is one that anybody may have
 * made, they are let in no more.
 */
async function linkFor(
  tx: Tx,
  { companyId, userId, email }: SignInUser,
  { changes, secretKeys }: Opened,
): Promise<string> {
  const nowMs = systemClock.now()
  let account = await findAccountOfUser(tx, companyId, userId)
  if (!account) {
    ;({ account } = await ensureAccount(tx, { email, isProven: true, nowMs }))
    if (!account.isProven) account = await proveAccount(tx, { account, nowMs }, changes)
    const accountUser = { accountId: account.id, companyId, userId, nowMs }
    if (!(await insertAccountUser(tx, accountUser))) {
      throw new OperatorError(`The account of ${email} is another user of this company.`)
    }
  }
  const done = { actor: 'operator' as const, operation: 'makeSignInLink', method: 'CLI', nowMs }
  const nobody = { keyId: null, params: {}, fields: [], address: null, requestId: null }
  await insertEntry(tx, companyId, { ...done, ...nobody, userId })
  const link = { email: account.email, accountId: account.id, companyId, nowMs }
  return makeLink(tx, { purpose: 'recover', ...link }, secretKeys)
}
