import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from './read.ts'
import { keptSecretKeys } from './secret-key.ts'

const SECRET = 'a-secret-of-more-than-32-characters'
const SERVER = 'postgres://punctual:hidden-password@db.example.com/punctual'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'punctual-config-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The sentence that a bad option is answered with. */
function refusal(env: Record<string, string>, flags: Record<string, string> = {}): string {
  try {
    readConfig(env, flags)
  } catch (error) {
    if (error instanceof Error && error.name === 'OperatorError') return error.message
    throw error
  }
  return 'no refusal'
}

describe('readConfig', () => {
  test('needs nothing', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      trustProxy: false,
      databaseUrl: null,
      dataDir: './data',
      publicUrl: 'http://localhost:3000',
      bookingUrl: 'http://localhost:3000',
      secretKeys: null,
      logLevel: 'info',
      rateLimitPerMin: 100,
      liveStreams: 2_000,
      signUp: false,
      worker: true,
      webhookLimit: 6,
      webhookAllowPrivate: false,
      metricsToken: null,
      smtpUrl: null,
      mailFrom: 'punctual@localhost',
      pgBinDir: null,
    })
  })

  test('reads every option from the environment', () => {
    const config = readConfig({
      PORT: '0',
      HOST: '::1',
      TRUST_PROXY: '10.0.0.0/8, loopback,fd00::/8',
      DATABASE_URL: SERVER,
      DATA_DIR: '/var/lib/punctual',
      PUBLIC_URL: 'https://punctual.example.com/',
      BOOKING_URL: 'https://book.example.com:8443',
      SECRET_KEY: `${SECRET}-new, ${SECRET}-old`,
      LOG_LEVEL: 'silent',
      RATE_LIMIT: 'off',
      WORKER: 'off',
      WEBHOOK_LIMIT: '0',
      WEBHOOK_ALLOW_PRIVATE: 'true',
      METRICS_TOKEN: 'sixteen-or-more-',
      LIVE_STREAMS: '0',
      SIGN_UP: 'open',
      SMTP_URL: 'smtps://me:hidden@mail.example.com:465',
      MAIL_FROM: 'bookings@example.com',
      PG_BIN_DIR: '/usr/lib/postgresql/18/bin',
    })
    expect(config).toEqual({
      port: 0,
      host: '::1',
      trustProxy: ['10.0.0.0/8', 'loopback', 'fd00::/8'],
      databaseUrl: SERVER,
      dataDir: '/var/lib/punctual',
      publicUrl: 'https://punctual.example.com',
      bookingUrl: 'https://book.example.com:8443',
      secretKeys: [`${SECRET}-new`, `${SECRET}-old`],
      logLevel: 'silent',
      rateLimitPerMin: null,
      worker: false,
      webhookLimit: 0,
      webhookAllowPrivate: true,
      metricsToken: 'sixteen-or-more-',
      liveStreams: 0,
      signUp: true,
      smtpUrl: 'smtps://me:hidden@mail.example.com:465',
      mailFrom: 'bookings@example.com',
      pgBinDir: '/usr/lib/postgresql/18/bin',
    })
  })

  test('a flag wins over the environment, and PUBLIC_URL follows the port', () => {
    const config = readConfig({ PORT: '4000' }, { port: '5000' })
    expect(config.port).toBe(5000)
    expect(config.bookingUrl).toBe('http://localhost:5000')
  })

  test('an empty environment variable is none; an empty flag is a mistake', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' }).port).toBe(3000)
    expect(refusal({}, { 'data-dir': '' })).toContain('DATA_DIR (flag) must be a folder')
  })

  test.each([
    ['PORT', '65536'],
    ['PORT', '3000x'],
    ['PORT', '-1'],
    ['HOST', 'http://localhost'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.0.0.1,'],
    ['PUBLIC_URL', 'punctual.example.com'],
    ['PUBLIC_URL', 'ftp://punctual.example.com'],
    ['PUBLIC_URL', 'https://example.com/punctual'],
    ['BOOKING_URL', 'https://example.com/?a=b'],
    ['BOOKING_URL', 'https://me:secret@example.com'],
    ['LOG_LEVEL', 'loud'],
    ['RATE_LIMIT', '0'],
    ['RATE_LIMIT', 'on'],
    ['MAIL_FROM', 'Acme <bookings@example.com>'],
    ['LIVE_STREAMS', 'off'],
    ['LIVE_STREAMS', '100001'],
    ['WORKER', 'yes'],
    ['WEBHOOK_LIMIT', '1001'],
    ['WEBHOOK_ALLOW_PRIVATE', '1'],
  ])('%s=%s is refused by name, with what is allowed', (name, value) => {
    const sentence = refusal({ [name]: value })
    expect(sentence).toContain(`${name} (environment) must be`)
    expect(sentence).toContain(JSON.stringify(value))
  })

  test('never repeats a secret', () => {
    expect(refusal({ SECRET_KEY: 'short-secret' })).toMatch(/^SECRET_KEY .*32 characters/)
    expect(refusal({ SECRET_KEY: 'short-secret' })).not.toContain('short-secret')
    expect(refusal({ METRICS_TOKEN: 'short-token' })).toMatch(/^METRICS_TOKEN .*16 characters/)
    expect(refusal({ METRICS_TOKEN: 'short-token' })).not.toContain('short-token')
    expect(refusal({ DATABASE_URL: 'mysql://me:hidden@host' })).toMatch(/^DATABASE_URL /)
    expect(refusal({ DATABASE_URL: 'mysql://me:hidden@host' })).not.toContain('hidden')
    const mail = { SMTP_URL: 'http://me:hidden@host', MAIL_FROM: 'a@b.example' }
    expect(refusal(mail)).toMatch(/^SMTP_URL /)
    expect(refusal(mail)).not.toContain('hidden')
  })

  test('a mail server needs an address that mails come from', () => {
    expect(refusal({ SMTP_URL: 'smtp://localhost' })).toContain('MAIL_FROM is required')
    expect(readConfig({}).mailFrom).toBe('punctual@localhost')
  })

  test('a server needs a secret key, and takes it from one place', () => {
    expect(refusal({ DATABASE_URL: SERVER })).toContain('SECRET_KEY (or SECRET_KEY_FILE)')
    expect(refusal({ SECRET_KEY: SECRET, SECRET_KEY_FILE: '/x' })).toContain('not both')
  })

  test('reads SECRET_KEY_FILE, whose errors name it', () => {
    const path = join(folder, 'secret')
    expect(refusal({ SECRET_KEY_FILE: path })).toContain(`SECRET_KEY_FILE (${path}) cannot be read`)
    writeFileSync(path, 'too-short')
    expect(refusal({ SECRET_KEY_FILE: path })).toContain('32 characters')
    expect(refusal({ SECRET_KEY_FILE: path })).not.toContain('too-short')
    writeFileSync(path, `${SECRET}\n`)
    expect(readConfig({ SECRET_KEY_FILE: path }).secretKeys).toEqual([SECRET])
  })
})

describe('keptSecretKeys', () => {
  test('makes one once, for its owner only, and gives it back', () => {
    const dataDir = join(folder, 'data')
    const [made] = keptSecretKeys(dataDir)
    expect(made).toMatch(/^[\w-]{43}$/)
    expect(keptSecretKeys(dataDir)).toEqual([made])
    expect(statSync(join(dataDir, 'secret-key')).mode & 0o777).toBe(0o600)
  })

  test('reads a list that an operator rotated by hand', () => {
    writeFileSync(join(folder, 'secret-key'), `${SECRET}-new,${SECRET}-old\n`)
    expect(keptSecretKeys(folder)).toEqual([`${SECRET}-new`, `${SECRET}-old`])
  })

  test('never replaces one that it cannot read', () => {
    const path = join(folder, 'secret-key')
    writeFileSync(path, 'damaged')
    expect(() => keptSecretKeys(folder)).toThrow(/Put the kept one back/)
    expect(readFileSync(path, 'utf8')).toBe('damaged')
  })
})
