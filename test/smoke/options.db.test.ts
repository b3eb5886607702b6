/** What the program says before it does anything: help, options, what is wrong with them. */
import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { type Env, freshFolder, punctual, SLOW_MACHINE_MS } from './program.ts'

vi.setConfig({ testTimeout: SLOW_MACHINE_MS })

const SECRET = 'a-secret-of-the-smoke-tests-long-enough'
const SERVER = 'postgres://somebody:hunter2@127.0.0.1:1/punctual'

const refused: [what: string, args: string[], env: Env, sentence: RegExp][] = [
  ['an unknown flag', ['--prot=1'], {}, /^`serve` has no option --prot\. See .*--help`\.\n$/],
  ['a bad PORT', [], { PORT: '80a' }, /^PORT \(environment\) must be .*, not "80a"\.\n$/],
  [
    'a bad RATE_LIMIT',
    [],
    { RATE_LIMIT: '0' },
    /^RATE_LIMIT \(environment\) must be off.*"0"\.\n$/,
  ],
  ['a bad PUBLIC_URL', [], { PUBLIC_URL: 'a.example' }, /^PUBLIC_URL .*, not "a\.example"\.\n$/],
  ['a bad DATABASE_URL', [], { DATABASE_URL: 'mysql://u:hunter2@h/d' }, /^DATABASE_URL [^"]*\.\n$/],
  [
    'a short SECRET_KEY',
    [],
    { SECRET_KEY: 'hunter2' },
    /^SECRET_KEY [^"]* 32 characters[^"]*\.\n$/,
  ],
  [
    'both secrets',
    ['--secret-key-file', '/nowhere'],
    { SECRET_KEY: SECRET },
    /^Give SECRET_KEY or SECRET_KEY_FILE, not both\.\n$/,
  ],
  [
    'a secret file that is not there',
    [],
    { SECRET_KEY_FILE: '/nowhere/secret' },
    /^SECRET_KEY_FILE \(\/nowhere\/secret\) cannot be read: .*\.\n$/,
  ],
  [
    'a PG_BIN_DIR without programs',
    [],
    { PG_BIN_DIR: '/nowhere/bin' },
    /^[^\n]*PG_BIN_DIR[^\n]*\.\n$/,
  ],
  [
    'a DATA_DIR that cannot be made',
    [],
    { DATA_DIR: '/dev/null/data' },
    /^[^\n]*\/dev\/null\/data[^\n]*DATA_DIR[^\n]*\.\n$/,
  ],
  [
    'a DATA_DIR where no folder can be made',
    [],
    { DATA_DIR: '/proc/data' },
    /^[^\n]*\/proc\/data[^\n]*DATA_DIR[^\n]*\.\n$/,
  ],
  [
    'a server that is not there',
    [],
    { DATABASE_URL: SERVER, SECRET_KEY: SECRET },
    /^The database cannot be reached \([^\n]*ECONNREFUSED[^\n]*\)[^\n]*\.\n$/,
  ],
]

test.each(refused)('%s stops the start with a sentence', async (_what, args, env, sentence) => {
  const DATA_DIR = await freshFolder()
  const { code, out, err } = await punctual(['serve', ...args], { PORT: '0', DATA_DIR, ...env })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(sentence)
  expect(err).not.toContain('hunter2')
})

test('--version is that of the package, --help names every command and option', async () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const { version } = JSON.parse(text)
  expect(await punctual(['--version'])).toEqual({
    code: 0,
    signal: null,
    out: `${version}\n`,
    err: '',
  })
  const help = await punctual(['--help'])
  expect(help).toMatchObject({ code: 0, err: '' })
  const words = 'serve migrate setup key config healthcheck --port DATA_DIR SECRET_KEY RATE_LIMIT'
  for (const word of words.split(' ')) expect(help.out).toContain(word)
  expect(await punctual(['sevre'])).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(/^There is no command "sevre"\. .*serve.*\n$/),
  })
  const ofSetup = await punctual(['setup', '--help'])
  expect(ofSetup).toMatchObject({ code: 0, out: expect.stringContaining('--email <email>') })
})

test('config shows what holds and where it comes from, and no secret', async () => {
  const env = { DATABASE_URL: SERVER, SECRET_KEY: SECRET, RATE_LIMIT: 'off' }
  const { code, out, err } = await punctual(['config', '--port', '4000'], env)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const rows = Object.fromEntries(
    out.split('\n').map(line => {
      const [name = '', ...rest] = line.split(/ {2,}/)
      return [name, rest.join(' ')]
    }),
  )
  expect(rows).toMatchObject({
    PORT: '4000 flag',
    RATE_LIMIT: 'off environment',
    DATABASE_URL: 'postgres://somebody:****@127.0.0.1:1/punctual environment',
    SECRET_KEY: '**** environment',
    PUBLIC_URL: 'http://localhost:4000 default',
    'Node.js': process.versions.node,
  })
  expect(out).not.toContain('hunter2')
  expect(out).not.toContain(SECRET)
})
