import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readSources, toSource } from './tidy/source.ts'
import { tidy } from './tidy/tidy.ts'

/** The messages for some files, by their paths. */
function messages(files: Record<string, string>): string[] {
  const sources = Object.entries(files).map(([path, text]) => toSource(path, text))
  return tidy(sources).findings.map(({ path, message }) => `${path}: ${message}`)
}

/** A file whose exports count as used. */
const use = (...paths: string[]) => ({
  'test/use.test.ts': paths.map(path => `import * as x from '../${path}'`).join('\n'),
})

test('this repository is tidy', () => {
  const { findings } = tidy(readSources(fileURLToPath(new URL('..', import.meta.url))))
  expect(findings.map(({ path, line, message }) => `${path}:${line} ${message}`)).toEqual([])
})

describe('sizes', () => {
  const lines = (count: number) => 'let x\n'.repeat(count)
  const body = (count: number) => `function f() {\n${lines(count - 2)}}\nf()\n`

  test('a file, a function, a parameter list and a line have limits', () => {
    expect(messages({ 'src/a.ts': lines(300) })).toEqual([])
    expect(messages({ 'src/a.ts': lines(301) })).toEqual([
      'src/a.ts: the file has 301 lines (at most 300)',
    ])
    expect(messages({ 'src/a.ts': body(70) })).toEqual([])
    expect(messages({ 'src/a.ts': body(71) })).toEqual([
      'src/a.ts: a function has 71 lines (at most 70)',
    ])
    expect(messages({ 'web/a.tsx': 'void ((a, b, c, d) => <i>{a}</i>)' })).toEqual([])
    expect(messages({ 'web/a.tsx': 'void ((a, b, c, d, e) => <i>{a}</i>)' })).toEqual([
      'web/a.tsx: a function has 5 parameters (at most 4)',
    ])
    expect(messages({ 'src/a.ts': `// ${'x'.repeat(97)}` })).toEqual([])
    expect(messages({ 'src/a.ts': `// ${'x'.repeat(98)}` })).toEqual([
      'src/a.ts: the line has 101 columns (at most 100)',
    ])
  })

  test('SQL may be wide, and a table of cases long', () => {
    const wide = `SELECT ${'x, '.repeat(40)}y FROM z`
    expect(messages({ 'src/a.ts': `void sql\`\n${wide}\n\`` })).toEqual([])
    expect(messages({ 'src/a.test.ts': lines(400) })).toEqual([])
  })

  test('what misses an aim without passing a limit is counted', () => {
    const { missedAims } = tidy([
      toSource('src/a.ts', lines(151)),
      toSource('src/b.ts', body(41)),
      toSource('src/c.ts', 'void ((a, b, c, d) => a)'),
    ])
    expect(missedAims).toEqual({ fileLines: 1, functionLines: 1, parameters: 1 })
  })
})

describe('names', () => {
  test.each(['src/utils/x.ts', 'src/date-helpers.ts', 'web/common.tsx', 'src/job-manager.ts'])(
    '%s says nothing',
    path => expect(messages({ [path]: '' })).toHaveLength(1),
  )

  test('no note is left behind', () => {
    const notes = ['TO' + 'DO', 'FIX' + 'ME']
    for (const note of notes) {
      expect(messages({ 'docs/a.md': `Well\n${note}: more` })).toEqual([
        `docs/a.md: a ${note} left behind`,
      ])
    }
  })
})

describe('imports', () => {
  const importing = (path: string, target: string, how = 'import') =>
    messages({ [path]: `${how} { x } from '${target}'`, ...use(path) })

  test.each([
    ['src/bookings/rules.ts', '../users/store.ts'],
    ['src/bookings/rules.ts', 'node:fs'],
    ['src/time/zone.ts', '../base/clock.ts'],
    ['src/windows/grid.ts', './load.ts'],
    ['src/windows/engine.ts', 'pg'],
    ['src/users/store.ts', './create-user.ts'],
    ['src/users/store.ts', '../runtime/http/reply.ts'],
    ['src/users/create-user.ts', '../runtime/http/reply.ts'],
    ['src/users/create-user.ts', './routes.ts'],
    ['src/users/routes.ts', '../cli/setup.ts'],
    ['src/runtime/db/pool.ts', '../../users/store.ts'],
    ['src/base/log.ts', '../runtime/config/read.ts'],
    ['src/bookings/book.ts', '../webhooks/store.ts'],
    ['src/main.ts', './cli/serve.ts'],
    ['src/main.ts', '../scripts/test.ts'],
    ['web/booking/page.tsx', '../../src/users/store.ts'],
  ])('%s may not import %s', (path, target) => {
    expect(importing(path, target)).toHaveLength(1)
  })

  test.each([
    ['src/bookings/rules.ts', '../time/iso.ts'],
    ['src/bookings/rules.ts', '../base/assert.ts'],
    ['src/windows/engine.ts', './grid.ts'],
    ['src/webhooks/sign.ts', 'node:crypto'],
    ['src/users/store.ts', '../runtime/db/sql.ts'],
    ['src/users/create-user.ts', '../events/append.ts'],
    ['src/users/routes.ts', './create-user.ts'],
    ['src/windows/load.ts', '../users/store.ts'],
    ['src/cli/serve.ts', '../main.ts'],
    ['web/booking/page.tsx', '../../src/time/iso.ts'],
  ])('%s may import %s', (path, target) => {
    expect(importing(path, target)).toEqual([])
  })

  test('types are free, but for the absolute walls', () => {
    expect(importing('src/bookings/rules.ts', '../users/store.ts', 'import type')).toEqual([])
    expect(importing('src/runtime/db/pool.ts', '../../users/x.ts', 'import type')).toHaveLength(1)
    expect(importing('src/bookings/book.ts', '../webhooks/x.ts', 'import type')).toHaveLength(1)
  })

  test('what the product imports is installed with it', () => {
    const manifest = { 'package.json': '{"dependencies": {"@a/b": "1"}}' }
    const text = "import '@a/b/c'\nimport 'node:fs'\nimport type { X } from 'types'\nimport 'dev/x'"
    expect(messages({ ...manifest, 'src/main.ts': text })).toEqual([
      'src/main.ts: dev is not among the dependencies of package.json',
    ])
    expect(messages({ ...manifest, 'src/main.test.ts': text })).toEqual([])
  })

  test('no ring of files, of types neither', () => {
    const ring = messages({
      'src/a.ts': "import { b } from './b.ts'\nexport const a = b",
      'src/b.ts': "import { c } from './c.ts'\nexport const b = c",
      'src/c.ts': "import type { a } from './a.ts'\nexport const c: typeof a = 1",
    })
    expect(ring).toEqual([
      'src/a.ts: files import each other in a ring: src/a.ts → src/b.ts → src/c.ts → src/a.ts',
    ])
  })
})

describe('bans', () => {
  const inside = (path: string, text: string) => messages({ [path]: text })

  test.each([
    ['process.env.PORT', 'src/runtime/config/x.ts'],
    ['const { env } = process', 'src/runtime/config/x.ts'],
    ["import { env } from 'node:process'", 'src/runtime/config/x.ts'],
    ['Date.now()', 'src/base/clock.ts'],
    ['new Date()', 'src/base/clock.ts'],
    ['Temporal.Now.instant()', 'src/base/clock.ts'],
    ['performance.now()', 'src/base/clock.ts'],
    ["await fetch('https://example.com')", 'src/runtime/net/x.ts'],
    ["console.log('x')", 'src/cli/x.ts'],
    ["process.stdout.write('x')", 'src/cli/x.ts'],
    ['await new Promise(done => setTimeout(done, 5))', 'src/runtime/jobs/x.ts'],
    ['await new Promise(done => setTimeout(() => done(1), 5))', 'src/runtime/jobs/x.ts'],
    ["import { setTimeout } from 'node:timers/promises'", 'src/runtime/jobs/x.ts'],
    ['await sleep(5)', 'src/runtime/db/embedded/x.ts'],
  ])('%s only at home', (text, home) => {
    expect(inside('src/users/create-user.ts', text)).toHaveLength(1)
    expect(inside(home, text)).toEqual([])
    expect(inside('src/users/create-user.test.ts', text)).toEqual([])
    expect(inside('bench/x.ts', text)).toEqual([])
  })

  test.each([
    'new Date(5)',
    'clock.now()',
    'new Promise((_, fail) => setTimeout(fail, 5))',
    "'SELECT 1 WHERE id = $1'",
    "'call now() or at time zone in words'",
  ])('%s is fine', text => expect(inside('src/users/create-user.ts', text)).toEqual([]))

  test.each(['now()', 'CURRENT_TIMESTAMP', "x AT TIME ZONE 'UTC'", 'clock_timestamp ()'])(
    'SQL never says %s',
    text => {
      expect(inside('src/users/store.ts', `sql\`SELECT ${text}\``)).toHaveLength(1)
      expect(inside('src/users/store.ts', `q("SELECT ${text}")`)).toHaveLength(1)
      expect(inside('migrations/1.sql', `SELECT ${text};`)).toHaveLength(1)
      expect(inside('migrations/1.sql', `-- never ${text}`)).toEqual([])
    },
  )
})

test('an export is used by another file', () => {
  const files = { 'src/a.ts': 'export const used = 1\nexport function dead() {}' }
  const dead = 'src/a.ts: dead is exported and no other file uses it'
  expect(messages({ ...files, 'src/b.test.ts': "import { used } from './a.ts'" })).toEqual([dead])
  expect(messages({ ...files, 'src/b.ts': "void import('./a.ts')" })).toEqual([])
  const types = 'export type Part = 1\nexport type Whole = Part\nexport type Dead = 2'
  expect(
    messages({ 'src/a.ts': types, 'src/b.ts': "import type { Whole } from './a.ts'" }),
  ).toEqual(['src/a.ts: Dead is exported and no other file uses it'])
})

describe('tables', () => {
  const tenant = (body: string, rest = '') =>
    messages({ 'migrations/1.sql': `-- tenant\nCREATE TABLE things (\n${body}\n);\n${rest}` })
  const key = 'company_id uuid NOT NULL, id uuid, PRIMARY KEY (company_id, id)'

  test('each says its kind', () => {
    expect(messages({ 'migrations/1.sql': 'CREATE TABLE x (id int PRIMARY KEY);' })).toHaveLength(1)
    for (const kind of ['directory', 'system']) {
      const text = `-- ${kind}\nCREATE TABLE x (id int PRIMARY KEY);`
      expect(messages({ 'migrations/1.sql': text })).toEqual([])
    }
    expect(tenant(key)).toEqual([])
    const explained = '-- system\n-- What it is for.\nCREATE TABLE x (id int PRIMARY KEY);'
    expect(messages({ 'migrations/1.sql': explained })).toEqual([])
    const apart = '-- system\n\n-- What it is for.\nCREATE TABLE x (id int PRIMARY KEY);'
    expect(messages({ 'migrations/1.sql': apart })).toHaveLength(1)
  })

  test.each([
    ['company_id uuid, id uuid PRIMARY KEY', ''],
    ['company_id uuid, id uuid, PRIMARY KEY (id, company_id)', ''],
    ['company_id uuid, id uuid', ''],
    [`${key}, email text UNIQUE`, ''],
    [`${key}, UNIQUE (email, company_id)`, ''],
    [`${key}, CONSTRAINT one UNIQUE NULLS NOT DISTINCT (email)`, ''],
    [`${key}, user_id uuid REFERENCES users (id)`, ''],
    [`${key}, FOREIGN KEY (user_id) REFERENCES users (id)`, ''],
    [`${key}, FOREIGN KEY (company_id, u) REFERENCES v (company_id, id) ON DELETE SET NULL`, ''],
    [`${key}, EXCLUDE USING gist (host_id WITH =, during WITH &&)`, ''],
    [key, 'CREATE UNIQUE INDEX one ON things (lower(email), company_id);'],
    [key, 'ALTER TABLE things ADD CONSTRAINT one UNIQUE (email);'],
    [key, 'CREATE TRIGGER one AFTER INSERT ON things EXECUTE FUNCTION f();'],
  ])('a tenant table refuses %s %s', (body, rest) => {
    expect(tenant(body, rest)).toHaveLength(1)
  })

  test('company_id first is fine everywhere', () => {
    const body = `${key}, UNIQUE (company_id, email), CHECK (length(email) IN (1, 2)),
      FOREIGN KEY (company_id, user_id) REFERENCES users (company_id, id),
      EXCLUDE USING gist (company_id WITH =, host_id WITH =, during WITH &&)`
    const rest = `CREATE UNIQUE INDEX one ON things (company_id, lower(email));
      ALTER TABLE things ADD CONSTRAINT two UNIQUE (company_id, slug);
      CREATE INDEX three ON things (email);`
    expect(tenant(body, rest)).toEqual([])
  })

  test('a statement on one names the company', () => {
    const statement = (text: string) =>
      messages({
        'migrations/1.sql': `-- tenant\nCREATE TABLE things (${key});`,
        'src/things/store.ts': `q(\`${text}\`)`,
      })
    expect(statement('SELECT * FROM things WHERE id = $1')).toHaveLength(1)
    expect(statement('DELETE FROM things WHERE id = $1')).toHaveLength(1)
    expect(statement('UPDATE things SET x = 1')).toHaveLength(1)
    expect(statement('SELECT * FROM others WHERE id = $1')).toEqual([])
    expect(statement('SELECT * FROM things WHERE company_id = $1')).toEqual([])
    expect(statement('/* every company: counts for the operator */ SELECT * FROM things')).toEqual(
      [],
    )
  })
})
