import { Refusal } from '../base/refusal.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Db } from '../runtime/db/database.ts'
import {
  created,
  idParams,
  noContent,
  ok,
  operation,
  type Reply,
} from '../runtime/http/operation.ts'
import { clearCookie, setCookie } from './cookie.ts'
import { endOtherSessions, endSession } from './end-session.ts'
import { lookAtLink } from './look-at-link.ts'
import type { OpenedSession } from './open-session.ts'
import { presentListed } from './present.ts'
import { readSession } from './read-session.ts'
import { redeemLink } from './redeem-link.ts'
import * as schema from './schema.ts'
import { listSessions } from './store.ts'
import { switchCompany } from './switch-company.ts'

export type SessionProduct = {
  db: Db
  changes: Changes
  secretKeys: readonly string[]
  publicUrl: string
}

const tag = 'Sign-in'
const keyless = { tag, needs: 'nobody', signsIn: true } as const
const LINK_REFUSALS = [
  'sign_in_link_not_found',
  'sign_in_link_used',
  'sign_in_link_expired',
] as const

export const lookAtSignInLink = (product: SessionProduct) =>
  operation({
    ...keyless,
    operationId: 'lookAtSignInLink',
    summary: 'See what a sign-in link is for',
    description: 'It changes nothing: whatever follows the links of a mail signs nobody in.',
    body: schema.LookBody,
    replies: { 200: { description: 'It is good', schema: schema.SignInLink } },
    refusals: LINK_REFUSALS,
    read: async ({ body: { token }, nowMs }) => ok(await lookAtLink(product, { token, nowMs })),
  })

export const redeemSignInLink = (product: SessionProduct) =>
  operation({
    ...keyless,
    operationId: 'redeemSignInLink',
    summary: 'Sign in by a link, which is used up',
    description: 'The session is in a cookie that no script can read.',
    body: schema.RedeemBody,
    replies: { 201: { description: 'Signed in', schema: schema.Session } },
    refusals: LINK_REFUSALS,
    write: async ({ body, userAgent, address, nowMs }, tx) =>
      opened(await redeemLink(tx, { ...body, userAgent, address, nowMs }, product), product),
  })

export const getSession = ({ db }: SessionProduct) =>
  operation({
    operationId: 'getSession',
    tag,
    summary: 'Get who is signed in',
    needs: 'session',
    replies: { 200: { description: 'The session', schema: schema.Session } },
    refusals: [],
    read: async ({ caller: { session } }) => ok(await readSession(db, session)),
  })

export const switchSessionCompany = ({ changes }: SessionProduct) =>
  operation({
    operationId: 'switchSessionCompany',
    tag,
    summary: 'Go on at another company of the account',
    needs: 'session',
    body: schema.SwitchBody,
    replies: { 200: { description: 'The session, there', schema: schema.Session } },
    refusals: ['company_not_found'],
    write: async ({ caller: { session }, body: { companyId } }, tx) =>
      ok(await switchCompany(tx, { session, companyId }, changes)),
  })

export const listAccountSessions = ({ db }: SessionProduct) =>
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

export const deleteAccountSession = ({ changes }: SessionProduct) =>
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

export const deleteOtherSessions = ({ changes }: SessionProduct) =>
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

export const deleteSession = ({ changes, publicUrl }: SessionProduct) =>
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

const opened = ({ token, shown }: OpenedSession, { publicUrl }: SessionProduct): Reply => ({
  ...created(shown),
  headers: setCookie(token, publicUrl),
})
