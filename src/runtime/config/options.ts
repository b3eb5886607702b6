/**
 * Every option of Punctual, once. Environment variables, flags, `--help`, `punctual config` and
 * docs/operating/configure.md are all made from this table; values are read in `read.ts`.
 */

export type CommandName =
  | 'serve'
  | 'worker'
  | 'migrate'
  | 'setup'
  | 'sign-in'
  | 'key'
  | 'seed'
  | 'config'
  | 'healthcheck'

export type Option = {
  /** The environment variable. The flag is the same in lower case with dashes. */
  readonly name: string
  /** What is allowed, as the end of the sentence "NAME must be …". */
  readonly allowed: string
  /** As shown to people; null when nothing stands in for it. */
  readonly fallback: string | null
  /** One or two plain sentences. */
  readonly description: string
  /** What is kept back wherever the value would be shown. */
  readonly secret: 'nothing' | 'password' | 'all'
  readonly commands: readonly CommandName[]
}

export type OptionName =
  | 'PORT'
  | 'HOST'
  | 'TRUST_PROXY'
  | 'DATABASE_URL'
  | 'DATA_DIR'
  | 'PUBLIC_URL'
  | 'BOOKING_URL'
  | 'SECRET_KEY'
  | 'SECRET_KEY_FILE'
  | 'LOG_LEVEL'
  | 'RATE_LIMIT'
  | 'LIVE_STREAMS'
  | 'SIGN_UP'
  | 'WORKER'
  | 'WEBHOOK_LIMIT'
  | 'WEBHOOK_ALLOW_PRIVATE'
  | 'METRICS_TOKEN'
  | 'SMTP_URL'
  | 'MAIL_FROM'
  | 'PG_BIN_DIR'

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const everywhere: readonly CommandName[] = [
  'serve',
  'worker',
  'migrate',
  'setup',
  'sign-in',
  'key',
  'seed',
  'config',
]
const listening: readonly CommandName[] = ['serve', 'config', 'healthcheck']
const serving: readonly CommandName[] = ['serve', 'config']
const linking: readonly CommandName[] = ['serve', 'worker', 'setup', 'sign-in', 'key', 'config']
const sending: readonly CommandName[] = ['serve', 'worker', 'config']

export const options: readonly (Option & { readonly name: OptionName })[] = [
  {
    name: 'PORT',
    allowed: 'a whole number from 0 to 65535 (0 takes any free port)',
    fallback: '3000',
    description: 'The TCP port that `serve` listens on. Without PUBLIC_URL links lead there.',
    secret: 'nothing',
    commands: [...linking, 'healthcheck'],
  },
  {
    name: 'HOST',
    allowed: 'an IP address or a host name',
    fallback: '127.0.0.1',
    description: 'The address to listen on. 0.0.0.0 listens on every address of the machine.',
    secret: 'nothing',
    commands: listening,
  },
  {
    name: 'TRUST_PROXY',
    allowed:
      'off, on, or a comma list of addresses and networks (10.0.0.0/8) or of loopback, ' +
      'linklocal and uniquelocal',
    fallback: 'off',
    description:
      'Whose X-Forwarded-For and X-Forwarded-Proto headers are believed. ' +
      'Set it behind a reverse proxy, so that limits see the real addresses.',
    secret: 'nothing',
    commands: serving,
  },
  {
    name: 'DATABASE_URL',
    allowed: 'a PostgreSQL address (postgres://user:password@host:5432/database)',
    fallback: null,
    description:
      'A PostgreSQL server, 15 or newer. Without it an embedded PostgreSQL runs in DATA_DIR.',
    secret: 'password',
    commands: everywhere,
  },
  {
    name: 'DATA_DIR',
    allowed: 'a folder',
    fallback: './data',
    description:
      'Where the embedded PostgreSQL and the secret key live, and mails without SMTP_URL. ' +
      'With DATABASE_URL and SMTP_URL it is unused.',
    secret: 'nothing',
    commands: everywhere,
  },
  {
    name: 'PUBLIC_URL',
    allowed: 'an http or https address without a path (https://punctual.example.com)',
    fallback: 'http://localhost:PORT',
    description: 'Where people and programs reach this server from outside.',
    secret: 'nothing',
    commands: linking,
  },
  {
    name: 'BOOKING_URL',
    allowed: 'an http or https address without a path (https://book.example.com)',
    fallback: 'PUBLIC_URL',
    description: 'Where booking pages are reached, when they have an address of their own.',
    secret: 'nothing',
    commands: linking,
  },
  {
    name: 'SECRET_KEY',
    allowed: 'one or more secrets of at least 32 characters each, separated by commas',
    fallback: 'made once and kept in DATA_DIR/secret-key',
    description:
      'Signs API keys and links. The first of a list signs, all of them verify. ' +
      'Required with DATABASE_URL.',
    secret: 'all',
    commands: everywhere,
  },
  {
    name: 'SECRET_KEY_FILE',
    allowed: 'a readable file that holds what SECRET_KEY would',
    fallback: null,
    description: 'A file to read SECRET_KEY from (a mounted secret).',
    secret: 'nothing',
    commands: everywhere,
  },
  {
    name: 'LOG_LEVEL',
    allowed: `one of ${LOG_LEVELS.join(', ')}`,
    fallback: 'info',
    description: 'How much is logged.',
    secret: 'nothing',
    commands: everywhere,
  },
  {
    name: 'RATE_LIMIT',
    allowed: 'off, or a whole number of requests a minute from 1 to 1000000',
    fallback: '100',
    description: 'Requests a minute for each API key; twice as many may come in a burst.',
    secret: 'nothing',
    commands: serving,
  },
  {
    name: 'LIVE_STREAMS',
    allowed: 'a whole number from 0 to 100000',
    fallback: '2000',
    description:
      'How many visitors may watch open times at once. Each keeps a connection, so the limit of ' +
      'open files has to be higher.',
    secret: 'nothing',
    commands: serving,
  },
  {
    name: 'SIGN_UP',
    allowed: 'open or closed',
    fallback: 'closed',
    description:
      'Whether anybody may make a company of their own here, by a link to their email address. ' +
      'With closed, people come by invitation.',
    secret: 'nothing',
    commands: serving,
  },
  {
    name: 'WORKER',
    allowed: 'on or off',
    fallback: 'on',
    description:
      'Whether this process also delivers webhooks and mails. With off, `punctual worker` has to ' +
      'run beside it.',
    secret: 'nothing',
    commands: serving,
  },
  {
    name: 'WEBHOOK_LIMIT',
    allowed: 'a whole number from 0 to 1000',
    fallback: '6',
    description: 'How many webhooks a company may have.',
    secret: 'nothing',
    commands: serving,
  },
  {
    name: 'WEBHOOK_ALLOW_PRIVATE',
    allowed: 'true or false',
    fallback: 'false',
    description:
      'Whether webhooks may lead to http and to addresses of your own network. Only where you ' +
      'trust everybody who has an API key.',
    secret: 'nothing',
    commands: sending,
  },
  {
    name: 'METRICS_TOKEN',
    allowed: 'a secret of at least 16 characters',
    fallback: null,
    description:
      'With it, GET /metrics answers whoever sends `Authorization: Bearer <token>`. Without it ' +
      'there are no metrics.',
    secret: 'all',
    commands: serving,
  },
  {
    name: 'SMTP_URL',
    allowed: 'a mail server (smtp://user:password@host:587, or smtps:// for TLS from the start)',
    fallback: null,
    description:
      'The server that mails go out by. Without it each mail becomes a file in DATA_DIR/mail.',
    secret: 'password',
    commands: sending,
  },
  {
    name: 'MAIL_FROM',
    allowed: 'an email address (bookings@example.com)',
    fallback: null,
    description:
      'Whom mails come from; the name beside it is that of the company. Required with SMTP_URL.',
    secret: 'nothing',
    commands: sending,
  },
  {
    name: 'PG_BIN_DIR',
    allowed: 'a folder with initdb, pg_ctl and postgres in it',
    fallback: null,
    description:
      'PostgreSQL programs for the embedded database, where the ones that come along cannot run.',
    secret: 'nothing',
    commands: everywhere,
  },
]

/** `SECRET_KEY_FILE` → `secret-key-file`. */
export function flagOf(option: Option): string {
  return option.name.toLowerCase().replaceAll('_', '-')
}

/** The options that a command takes as flags. */
export function optionsOf(command: CommandName): readonly Option[] {
  return options.filter(option => option.commands.includes(command))
}
