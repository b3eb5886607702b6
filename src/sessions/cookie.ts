/** The cookie of a session: for this server alone, and out of reach of every script. */
import { SESSION_LIMIT_MS } from './rules.ts'

const MAX_AGE_SEC = SESSION_LIMIT_MS / 1000

const isSecure = (publicUrl: string): boolean => publicUrl.startsWith('https:')

/** Over https, browsers take the prefix only from this very host, for all of it, over https. */
export const cookieName = (publicUrl: string): string =>
  isSecure(publicUrl) ? '__Host-punctual_session' : 'punctual_session'

/** The value of a cookie; null: it was not sent. */
export function readCookie(header: string | undefined, name: string): string | null {
  if (header === undefined) return null
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}

/** It outlives the session, whose end the server knows. */
export const setCookie = (token: string, publicUrl: string): Record<string, string> =>
  spelt(token, MAX_AGE_SEC, publicUrl)

export const clearCookie = (publicUrl: string): Record<string, string> => spelt('', 0, publicUrl)

function spelt(value: string, maxAgeSec: number, publicUrl: string): Record<string, string> {
  const secure = isSecure(publicUrl) ? '; Secure' : ''
  const rest = `Path=/; Max-Age=${maxAgeSec}; HttpOnly; SameSite=Lax${secure}`
  return { 'set-cookie': `${cookieName(publicUrl)}=${value}; ${rest}`, 'cache-control': 'no-store' }
}
