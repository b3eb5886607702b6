import { Refusal } from '../base/refusal.ts'
import {
  created,
  idParams,
  noContent,
  ok,
  operation,
  type Reply,
} from '../runtime/http/operation.ts'
import { askForLink, askToSignUp } from './ask-for-link.ts'
import { changeAccount } from './change-account.ts'
import { clearCookie, setCookie } from './cookie.ts'
import { endOtherSessions, endSession } from './end-session.ts'
import { lookAtLink } from './look-at-link.ts'
import type { OpenedSession } from './open-session.ts'
import { presentAccount, presentListed } from './present.ts'
import type { SignInProduct } from './product.ts'
import { readSession } from './read-session.ts'
import { redeemLink } from './redeem-link.ts'
import * as schema from './schema.ts'
import { signIn } from './sign-in.ts'
import { listSessions } from './store.ts'
import { switchCompany } from './switch-company.ts'

const tag = 'Sign-in'
const keyless = { tag, needs: 'nobody', signsIn: true } as const
const LINK_REFUSALS = [
  'sign_in_link_not_found',
  'sign_in_link_used',
  'sign_in_link_expired',
] as const

export const lookAtSignInLink = (product: SignInProduct) =>
  operation({
    ...keyless,
    operationId: 'lookAtSignInLink',
    summary: 'See what a sign-in link is for',
    description: 'It changes nothing: whatever follows the links of a mail signs nobody in.',
    body: schema.LookBody,
    replies: { 200: { description: 'It is good', schema: schema.SignInLink } },
    refusals: [...LINK_REFUSALS, 'mailed_link_needed'],
    read: async ({ body: { token }, nowMs }) => ok(await lookAtLink(product, { token, nowMs })),
  })

export const redeemSignInLink = (product: SignInProduct) =>
  operation({
    ...keyless,
    operationId: 'redeemSignInLink',
    summary: 'Sign in by a link, which is used up',
    description: 'The session is in a cookie that no script can read.',
    body: schema.RedeemBody,
    replies: { 201: { description: 'Signed in', schema: schema.Session } },
    refusals: [...LINK_REFUSALS, 'already_member', 'mailed_link_needed'],
    write: async ({ body, userAgent, address, nowMs }, tx) => {
      const { token, givenName, familyName = '', password = null } = body
      const name = givenName === undefined ? null : { givenName, familyName }
      const asked = { token, name, password, userAgent, address, nowMs }
      return opened(await redeemLink(product, tx, asked), product)
    },
  })

export const createSession = (product: SignInProduct) =>
  operation({
    ...keyless,
    operationId: 'createSession',
    summary: 'Sign in by email and password',
    description: 'The session is in a cookie that no script can read.',
    body: schema.SignInBody,
    replies: { 201: { description: 'Signed in', schema: schema.Session } },
    refusals: ['sign_in_failed'],
    act: async ({ body, userAgent, address, nowMs }, writer) =>
      opened(await signIn(product, writer, { ...body, userAgent, address, nowMs }), product),
  })

const accepted = (): Reply => ({ status: 202, body: {} })

export const createSignInLink = (product: SignInProduct) =>
  operation({
    ...keyless,
    operationId: 'createSignInLink',
    summary: 'Have a sign-in link mailed',
    description:
      'Always answered the same, whether anybody has the email or not. It is good for half an ' +
      'hour, and serves who has forgotten the password.',
    body: schema.LinkBody,
    replies: { 202: { description: 'Understood', schema: schema.Nothing } },
    refusals: [],
    read: ({ body: { email }, address, nowMs }) => {
      askForLink(product, { email, address, nowMs })
      return accepted()
    },
  })

export const signUp = (product: SignInProduct) =>
  operation({
    ...keyless,
    operationId: 'signUp',
    summary: 'Have a link mailed with which a new company is made',
    description: 'Always answered the same, where sign-up is open (`SIGN_UP`).',
    body: schema.SignUpBody,
    replies: { 202: { description: 'Understood', schema: schema.Nothing } },
    refusals: ['sign_up_closed'],
    read: ({ body: { email, companyName, timezone }, nowMs }) => {
      if (!product.signUp) throw new Refusal('sign_up_closed')
      askToSignUp(product, { email, companyName, timezone, nowMs })
      return accepted()
    },
  })

export const updateAccount = (product: SignInProduct) =>
  operation({
    operationId: 'updateAccount',
    tag,
    summary: 'Change how the account signs in',
    description:
      'Needs the present password, or a session that was opened by a link in the last half hour. ' +
      'A new password signs out every other browser. A new email holds once the link is opened ' +
      'that is mailed to it, which ends the sessions and the password from before; until then it ' +
      'is `pendingEmail`.',
    needs: 'session',
    perMin: 5,
    body: schema.AccountBody,
    replies: { 200: { description: 'As it is now', schema: schema.ChangedAccount } },
    refusals: ['sign_in_again', 'password_wrong'],
    write: async ({ caller: { session, companyId }, body, nowMs }, tx) => {
      const { email = null, password = null, currentPassword = null } = body
      const change = { session, companyId, email, password, currentPassword, nowMs }
      const account = await changeAccount(product, tx, change)
      const pendingEmail = email === account.email ? null : email
      return ok({ ...presentAccount(account), pendingEmail })
    },
  })

export const getSession = ({ db }: SignInProduct) =>
  operation({
    operationId: 'getSession',
    tag,
    summary: 'Get who is signed in',
    needs: 'session',
    replies: { 200: { description: 'The session', schema: schema.Session } },
    refusals: [],
    read: async ({ caller: { session } }) => ok(await readSession(db, session)),
  })

export const switchSessionCompany = ({ changes }: SignInProduct) =>
  operation({
    operationId: 'switchSessionCompany',
    tag,
    summary: 'Go on at another company of the account',
    needs: 'session',
    body: schema.SwitchBody,
    replies: { 200: { description: 'The session, there', schema: schema.Session } },
    refusals: ['company_not_found'],
    write: async ({ caller: { session }, body: { companyId }, address, nowMs }, tx) =>
      ok(await switchCompany(tx, { session, companyId, address, nowMs }, changes)),
  })

export const listAccountSessions = ({ db }: SignInProduct) =>
  operation({
    operationId: 'listAccountSessions',
    tag,
    summary: 'List where the account is signed in',
    needs: 'session',
    replies: { 200: { description: 'The latest used first', schema: schema.SessionList } },
    refusals: [],
    read: async ({ caller: { session }, nowMs }) => {
      const sessions = await listSessions(db, session.accountId, nowMs)
      return ok({ sessions: sessions.map(one => presentListed(one, session.id)) })
    },
  })

export const deleteAccountSession = ({ changes }: SignInProduct) =>
  operation({
    operationId: 'deleteAccountSession',
    tag,
    summary: 'Sign out another browser of the account',
    needs: 'session',
    params: idParams('session'),
    replies: { 204: { description: 'It is signed out' } },
    refusals: ['session_not_found'],
    write: async ({ caller: { session }, params: { id }, nowMs }, tx) => {
      const { accountId } = session
      if (await endSession(tx, { id, accountId, nowMs }, changes)) return noContent()
      throw new Refusal('session_not_found')
    },
  })

export const deleteOtherSessions = ({ changes }: SignInProduct) =>
  operation({
    operationId: 'deleteOtherSessions',
    tag,
    summary: 'Sign out every other browser of the account',
    needs: 'session',
    replies: { 204: { description: 'This one alone is signed in' } },
    refusals: [],
    write: async ({ caller: { session }, nowMs }, tx) => {
      const { accountId, id: exceptId } = session
      await endOtherSessions(tx, { accountId, exceptId, nowMs }, changes)
      return noContent()
    },
  })

export const deleteSession = ({ changes, publicUrl }: SignInProduct) =>
  operation({
    operationId: 'deleteSession',
    tag,
    summary: 'Sign out',
    needs: 'session',
    replies: { 204: { description: 'Signed out; the cookie is cleared' } },
    refusals: [],
    write: async ({ caller: { session }, nowMs }, tx) => {
      await endSession(tx, { ...session, nowMs }, changes)
      return { ...noContent(), headers: clearCookie(publicUrl) }
    },
  })

const opened = ({ token, shown }: OpenedSession, { publicUrl }: SignInProduct): Reply => ({
  ...created(shown),
  headers: setCookie(token, publicUrl),
})
