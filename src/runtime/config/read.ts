/** Turns options into the typed configuration of a process, or stops with a sentence. */
import { OperatorError } from '../../base/operator-error.ts'
import type { Environment } from './environment.ts'
import type { Option, OptionName } from './options.ts'
import { secretsOfFile } from './secret-key.ts'
import { type Flags, type Given, givenOptions } from './sources.ts'
import {
  readDatabaseUrl,
  readHost,
  readLogLevel,
  readMailAddress,
  readOrigin,
  readPath,
  readRateLimit,
  readSecrets,
  readSignUp,
  readSmtpUrl,
  readSwitch,
  readToken,
  readTrustProxy,
  readWhole,
} from './values.ts'

export type Config = {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
  /** What Fastify's `trustProxy` takes. */
  readonly trustProxy: boolean | string[]
  /** null: an embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null
  readonly dataDir: string
  /** Origins without a trailing slash. */
  readonly publicUrl: string
  readonly bookingUrl: string
  /** The first signs, all verify. null: the one kept in `dataDir` (see secret-key.ts). */
  readonly secretKeys: string[] | null
  readonly logLevel: string
  /** Requests a minute for each key; null: no limit. */
  readonly rateLimitPerMin: number | null
  /** How many may watch open times at once. */
  readonly liveStreams: number
  /** Whether anybody may make a company. */
  readonly signUp: boolean
  /** Whether webhooks are delivered by this process. */
  readonly worker: boolean
  /** How many webhooks a company may have. */
  readonly webhookLimit: number
  readonly webhookAllowPrivate: boolean
  /** null: no metrics. */
  readonly metricsToken: string | null
  /** null: mails become files in `dataDir`. */
  readonly smtpUrl: string | null
  readonly mailFrom: string
  readonly pgBinDir: string | null
}

type Read<T> = (text: string) => T | undefined

/**
 * The configuration that environment and flags ask for. Throws an `OperatorError` that names the
 * option, what was given (never a secret) and what is allowed.
 */
export function readConfig(env: Environment, flags: Flags = {}): Config {
  const given = givenOptions(env, flags)
  const value = <T>(name: OptionName, read: Read<T>, fallback: T): T => {
    const found = given.get(name)
    return found ? readGiven(found, read) : fallback
  }
  const port = value('PORT', text => readWhole(text, { min: 0, max: 65_535 }), 3000)
  const publicUrl = value('PUBLIC_URL', readOrigin, `http://localhost:${port}`)
  const databaseUrl = value<string | null>('DATABASE_URL', readDatabaseUrl, null)
  return {
    port,
    host: value('HOST', readHost, '127.0.0.1'),
    trustProxy: value('TRUST_PROXY', readTrustProxy, false),
    databaseUrl,
    dataDir: value('DATA_DIR', readPath, './data'),
    publicUrl,
    bookingUrl: value('BOOKING_URL', readOrigin, publicUrl),
    secretKeys: readSecretKeys(given, databaseUrl),
    logLevel: value('LOG_LEVEL', readLogLevel, 'info'),
    rateLimitPerMin: value<number | null>('RATE_LIMIT', readRateLimit, 100),
    liveStreams: value('LIVE_STREAMS', text => readWhole(text, { min: 0, max: 100_000 }), 2_000),
    signUp: value('SIGN_UP', readSignUp, false),
    worker: value('WORKER', readSwitch, true),
    webhookLimit: value('WEBHOOK_LIMIT', text => readWhole(text, { min: 0, max: 1_000 }), 6),
    webhookAllowPrivate: value('WEBHOOK_ALLOW_PRIVATE', readSwitch, false),
    metricsToken: value<string | null>('METRICS_TOKEN', readToken, null),
    ...readMail(given),
    pgBinDir: value<string | null>('PG_BIN_DIR', readPath, null),
  }
}

/** Whom mails come from where they reach nobody. */
const FROM_NOBODY = 'punctual@localhost'

function readMail(given: Map<OptionName, Given>): Pick<Config, 'smtpUrl' | 'mailFrom'> {
  const url = given.get('SMTP_URL')
  const from = given.get('MAIL_FROM')
  if (url && !from) {
    throw new OperatorError(
      'MAIL_FROM is required with SMTP_URL: the email address that mails come from.',
    )
  }
  return {
    smtpUrl: url ? readGiven(url, readSmtpUrl) : null,
    mailFrom: from ? readGiven(from, readMailAddress) : FROM_NOBODY,
  }
}

function readGiven<T>({ option, value, source }: Given, read: Read<T>): T {
  const result = read(value)
  if (result !== undefined) return result
  throw new OperatorError(
    `${option.name} (${source}) must be ${option.allowed}${shown(option, value)}.`,
  )
}

function shown(option: Option, value: string): string {
  return option.secret === 'nothing' ? `, not ${JSON.stringify(value)}` : ''
}

function readSecretKeys(
  given: Map<OptionName, Given>,
  databaseUrl: string | null,
): string[] | null {
  const key = given.get('SECRET_KEY')
  const file = given.get('SECRET_KEY_FILE')
  if (key && file) {
    throw new OperatorError('Give SECRET_KEY or SECRET_KEY_FILE, not both.')
  }
  if (key) return readGiven(key, readSecrets)
  if (file) return secretsOfFile(readGiven(file, readPath))
  if (databaseUrl === null) return null
  throw new OperatorError(
    'SECRET_KEY (or SECRET_KEY_FILE) is required with DATABASE_URL, because every process must ' +
      'sign with the same one. `openssl rand -hex 32` makes one; keep it.',
  )
}
