/** The import table: what each kind of file may take from other files of ours, types aside. */

export type Role = {
  readonly name: string
  /** The rule in words. */
  readonly may: string
  readonly allows: readonly RegExp[]
}

const BASE = /^src\/(base|time)\//
const RUNTIME = /^src\/runtime\//
const DB = /^src\/runtime\/db\//
const HTTP = /^src\/runtime\/http\//
const CONCEPT = /^src\/(?!base\/|time\/|runtime\/|cli\/)[a-z-]+\//
/** A concept's file that is not about HTTP. */
const INNER = /^src\/(?!base\/|time\/|runtime\/|cli\/)[a-z-]+\/(?!routes\.ts|schema\.ts)/
/** What the web has without markup. */
const WEB_PLAIN = /^web\/[a-z-]+\/[a-z-]+\.ts$/
const SCHEMA = /^src\/[a-z-]+\/schema[a-z-]*\.ts$/
const PURE_NAME = /^(rules|engine|sign|render)\.ts$/
/** Files of the windows folder that read or speak HTTP; all others there are pure. */
const WINDOWS_IMPURE = /^(load|schema|routes|store)\.ts$|^(load|read|list|get|find|show|schema)-/

const ROLES: readonly (Role & { readonly is: (path: string) => boolean })[] = [
  {
    name: 'web',
    is: path => path.startsWith('web/'),
    may: 'time, base/assert and the generated client',
    allows: [/^web\//, /^src\/time\//, /^src\/base\/assert\.ts$/],
  },
  {
    name: 'base',
    is: path => path.startsWith('src/base/'),
    may: 'base and time',
    allows: [BASE],
  },
  {
    name: 'runtime',
    is: path => RUNTIME.test(path),
    may: 'runtime, base and time',
    allows: [RUNTIME, BASE],
  },
  {
    name: 'a command',
    is: path => path.startsWith('src/cli/'),
    may: 'anything of the product',
    allows: [/^src\//],
  },
  {
    name: 'a store',
    is: path => /^src\/[a-z-]+\/store[a-z-]*\.ts$/.test(path),
    may: 'runtime/db, base, time and pure files',
    allows: [DB, BASE, /\/(rules|engine|sign|render|store[a-z-]*)\.ts$/],
  },
  {
    name: 'a schema',
    is: path => SCHEMA.test(path),
    may: 'schemas, pure files, runtime/http, base and time',
    allows: [SCHEMA, HTTP, BASE, /\/(rules|engine)\.ts$/],
  },
  {
    name: 'routes of a concept',
    is: path => /^src\/[a-z-]+\/routes\.ts$/.test(path),
    may: 'actions, stores, schemas, runtime/http, runtime/db, base and time',
    allows: [CONCEPT, HTTP, DB, BASE],
  },
  {
    name: 'a page',
    is: path => path.startsWith('src/pages/'),
    may: 'pages, what the web has without markup, runtime, base and time',
    allows: [/^src\/pages\//, WEB_PLAIN, RUNTIME, BASE],
  },
  {
    name: 'what mails say',
    is: path => path === 'src/notifications/speak.ts',
    may: 'as a concept, and what the web has without markup',
    allows: [INNER, WEB_PLAIN, BASE],
  },
  {
    name: 'a concept',
    is: path => CONCEPT.test(path),
    may: 'rules, stores and actions, runtime but not its http, base and time',
    allows: [INNER, /^src\/runtime\/(?!http\/)/, BASE],
  },
]

const ROOT: Role = {
  name: 'the root of the product',
  may: 'anything but commands',
  allows: [/^src\/(?!cli\/)/],
}

export function roleOf(path: string): Role {
  return ROLES.find(role => role.is(path)) ?? ROOT
}

/** Pure files decide; they read nothing. */
export function isPure(path: string): boolean {
  if (path.startsWith('src/time/')) return true
  const [, folder = '', name = ''] = /^src\/([a-z-]+)\/([^/]+)$/.exec(path) ?? []
  if (folder === 'windows') return !WINDOWS_IMPURE.test(name)
  return CONCEPT.test(path) && PURE_NAME.test(name)
}
