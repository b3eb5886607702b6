/**
 * Writes every generated file; with `--check` it writes nothing, names the files that are not what
 * the code generates, and fails if there is one.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { version } from '../src/cli/version.ts'
import { ownMigrations } from '../src/runtime/db/migrate.ts'
import { readCatalog } from './generate/catalog.ts'
import { clientTypescript } from './generate/client.ts'
import { compatibilityMarkdown } from './generate/compatibility.ts'
import { configureMarkdown } from './generate/configure.ts'
import { declaredRoutes } from './generate/declared-routes.ts'
import { errorsMarkdown } from './generate/errors.ts'
import { withMigrated } from './generate/migrated.ts'
import { openApiDocument } from './generate/openapi.ts'
import { rowTypes } from './generate/row-types.ts'
import { schemaSql } from './generate/schema-sql.ts'

const root = new URL('..', import.meta.url)

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
const stale = (await generate()).filter(({ path, text }) => committed(path) !== text)
if (values.check) {
  for (const { path } of stale) console.log(`${path} is not what the code generates.`)
  if (stale.length > 0) console.log('Run `npm run generate` and commit what it changed.')
  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  for (const { path, text } of stale) await write(path, text)
  if (stale.length === 0) console.log('Nothing has changed.')
}

async function generate(): Promise<{ path: string; text: string }[]> {
  const catalog = await withMigrated(process.env.TEST_DATABASE_URL, readCatalog)
  const migrations = ownMigrations().map(({ text }) => text)
  const openApi = openApiDocument(declaredRoutes(), version())
  return [
    { path: 'schema.sql', text: schemaSql(catalog, migrations) },
    { path: 'src/runtime/db/rows.ts', text: rowTypes(catalog.tables) },
    { path: 'openapi.json', text: `${JSON.stringify(openApi, null, 2)}\n` },
    { path: 'web/client/client.ts', text: clientTypescript(openApi) },
    { path: 'docs/reference/compatibility.md', text: compatibilityMarkdown(declaredRoutes()) },
    { path: 'docs/reference/errors.md', text: errorsMarkdown() },
    { path: 'docs/operating/configure.md', text: configureMarkdown() },
  ]
}

function committed(path: string): string | null {
  try {
    return readFileSync(new URL(path, root), 'utf8')
  } catch {
    return null
  }
}

async function write(path: string, text: string): Promise<void> {
  const target = fileURLToPath(new URL(path, root))
  await mkdir(dirname(target), { recursive: true })
  writeFileSync(target, text)
  console.log(`${path} written.`)
}
