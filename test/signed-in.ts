/** Somebody who is signed in, as the dashboard would call. */
import { makeLink } from '../src/sessions/make-link.ts'
import { type Answer, type CallOptions, type Harness, SECRET_KEYS } from './harness.ts'

export const CLIENT = { 'x-punctual-client': 'dashboard' }

export type Browser = {
  /** What the browser sends with each request. */
  cookie: string
  session: Answer['body']
  call(method: string, path: string, options?: CallOptions): Promise<Answer>
}

/** A link that signs the owner of the harness's company in, or another account. */
export const signInLink = (
  h: Harness,
  {
    accountId,
    companyId = null,
    email = 'owner@acme.example',
  }: { accountId?: string; companyId?: string | null; email?: string } = {},
): Promise<string> =>
  h.running.db.transaction(tx =>
    makeLink(
      tx,
      {
        purpose: 'sign_in',
        email,
        accountId: accountId ?? h.company.accountId,
        companyId,
        nowMs: h.clock.now(),
      },
      SECRET_KEYS,
    ),
  )

/** `name=value` of the cookie that an answer sets. */
const cookieOf = ({ headers }: Answer): string =>
  (headers.get('set-cookie') ?? '').split(';')[0] ?? ''

export async function redeem(h: Harness, token: string, more: object = {}): Promise<Browser> {
  const answer = await h.call('POST', '/v4/session/redeem', { key: null, body: { token, ...more } })
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return browserWith(h, answer)
}

/** The browser that got an answer which signs in. */
export function browserWith(h: Harness, answer: Answer): Browser {
  const cookie = cookieOf(answer)
  return {
    cookie,
    session: answer.body,
    call: (method, path, { headers, ...options } = {}) =>
      h.call(method, path, { key: null, ...options, headers: { ...CLIENT, cookie, ...headers } }),
  }
}

export const signIn = async (
  h: Harness,
  of: { accountId?: string; companyId?: string | null } = {},
): Promise<Browser> => redeem(h, await signInLink(h, of))
