/** Reads the text of an option. Each reader answers `undefined` for what is not allowed. */
import { isIP } from 'node:net'
import { LOG_LEVELS } from './options.ts'

const NETWORK_NAMES = ['loopback', 'linklocal', 'uniquelocal']
const SECRET_LENGTH_MIN = 32

/** A whole number in plain digits within the limits, both included. */
export function readWhole(text: string, limits: { min: number; max: number }): number | undefined {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  return value >= limits.min && value <= limits.max ? value : undefined
}

export function readHost(text: string): string | undefined {
  const isName = /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(text)
  return isIP(text) || isName ? text : undefined
}

/** An address without a path, as an origin: no trailing slash. */
export function readOrigin(text: string): string | undefined {
  const url = URL.parse(text)
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:'
  if (!url || !isWeb || url.pathname !== '/' || url.search || url.hash) return undefined
  return url.username || url.password ? undefined : url.origin
}

/** As a URL; `postgres://user@/database?host=/folder` (a socket) has no host, which a URL needs. */
export function databaseAddress(text: string): URL | null {
  return URL.parse(text.replace(/^(\w+:\/\/[^/?]*@)\//, '$1localhost/'))
}

export function readDatabaseUrl(text: string): string | undefined {
  const url = databaseAddress(text)
  return url && ['postgres:', 'postgresql:'].includes(url.protocol) ? text : undefined
}

export function readSmtpUrl(text: string): string | undefined {
  const url = URL.parse(text)
  return url?.hostname && ['smtp:', 'smtps:'].includes(url.protocol) ? text : undefined
}

export function readMailAddress(text: string): string | undefined {
  return /^[^\s@<>"]+@[^\s@<>"]+$/.test(text) ? text : undefined
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const family = isIP(address)
  if (!family || rest.length > 0) return false
  return (
    bits === undefined || readWhole(bits, { min: 0, max: family === 4 ? 32 : 128 }) !== undefined
  )
}

/** What Fastify's `trustProxy` takes. */
export function readTrustProxy(text: string): boolean | string[] | undefined {
  if (text === 'off' || text === 'on') return text === 'on'
  const networks = text.split(',').map(part => part.trim())
  const isAllowed = networks.every(part => isNetwork(part) || NETWORK_NAMES.includes(part))
  return isAllowed ? networks : undefined
}

/** The secrets of a comma list; the first signs, all verify. */
export function readSecrets(text: string): string[] | undefined {
  const secrets = text.split(',').map(part => part.trim())
  return secrets.every(secret => secret.length >= SECRET_LENGTH_MIN) ? secrets : undefined
}

export function readLogLevel(text: string): string | undefined {
  return LOG_LEVELS.find(level => level === text)
}

/** Requests a minute, null for `off`. */
export function readRateLimit(text: string): number | null | undefined {
  return text === 'off' ? null : readWhole(text, { min: 1, max: 1_000_000 })
}

export function readPath(text: string): string | undefined {
  return text === '' ? undefined : text
}

/** Whether it is open. */
export function readSignUp(text: string): boolean | undefined {
  if (text === 'open') return true
  return text === 'closed' ? false : undefined
}

export function readSwitch(text: string): boolean | undefined {
  if (text === 'on' || text === 'true') return true
  return text === 'off' || text === 'false' ? false : undefined
}

export function readToken(text: string): string | undefined {
  return /^[\x21-\x7e]{16,}$/.test(text) ? text : undefined
}
