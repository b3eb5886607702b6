/**
 * Builds the pages into web/dist: assets whose names carry a hash of their content, the script for
 * other sites, and the bundle that renders pages on the server and knows those names. The bundle
 * comes last: where it exists, everything does.
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import reference from '@scalar/fastify-api-reference'
import fastify from 'fastify'
import { build, type InlineConfig, type Manifest } from 'vite'
import type { AssetPaths } from '../web/ui/assets.ts'
import type { Inlined } from '../web/ui/inlined.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = `${root}/web/dist`
const assets = `${dist}/assets`
/** Smaller files gain less than the header that says they are compressed costs to handle. */
const COMPRESSED_FROM_BYTES = 1024
/** Other sites load it on each of their pages. With gzip. */
const EMBED_LIMIT_BYTES = 12_000

/** What browsers load. */
const SOURCES = [
  'ui/page.css',
  'booking/visitor-zone.ts',
  'booking/start-booking.tsx',
  'docs/start-reference.ts',
]

/** Built apart: what they share with the pages for visitors would be one more file for those. */
const DASHBOARD_SOURCES = ['dashboard/dashboard.css', 'dashboard/start-dashboard.tsx']

const shared = {
  root,
  configFile: false,
  envDir: false,
  logLevel: 'warn',
  publicDir: false,
} satisfies InlineConfig

await rm(dist, { recursive: true, force: true })
const { inlined, ...built } = await buildAssets()
const startFrame = await buildAlone('ui/start-frame.ts')
const paths: AssetPaths = {
  ...built,
  startFrame: await writeAsset('start-frame.js', startFrame),
  reference: await copyReference(),
}
await compressAssets()
await buildEmbed()
await buildBundle({ paths, inlined })

type Built = Omit<AssetPaths, 'reference' | 'startFrame'> & { inlined: Inlined }

/** Their addresses by their sources; what is loaded later lies beside them. */
async function buildSources(sources: readonly string[]): Promise<(source: string) => string> {
  await build({
    ...shared,
    build: {
      outDir: dist,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      manifest: 'manifest.json',
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: {
        input: sources.map(path => `${root}/web/${path}`),
        output: {
          entryFileNames: 'assets/[name]-[hash].js',
          chunkFileNames: 'assets/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
  })
  const manifest = JSON.parse(await readFile(`${dist}/manifest.json`, 'utf8')) as Manifest
  await rm(`${dist}/manifest.json`)
  return source => {
    const entry = manifest[source]
    if (!entry) throw new Error(`${source} is not among what was built`)
    return `/${entry.file}`
  }
}

async function buildAssets(): Promise<Built> {
  const pathOf = await buildSources(SOURCES)
  const dashboardPathOf = await buildSources(DASHBOARD_SOURCES)
  /** The text of what stands in the pages themselves; as a file nobody asks for it. */
  const textOf = async (source: string) => {
    const path = `${dist}${pathOf(source)}`
    const text = await readFile(path, 'utf8')
    await rm(path)
    return text.trim()
  }
  return {
    icon: await writeAsset('icon.svg', await readFile(`${root}/web/ui/icon.svg`)),
    startBooking: pathOf('web/booking/start-booking.tsx'),
    startReference: pathOf('web/docs/start-reference.ts'),
    startDashboard: dashboardPathOf('web/dashboard/start-dashboard.tsx'),
    dashboardStyle: dashboardPathOf('web/dashboard/dashboard.css'),
    inlined: {
      style: await textOf('web/ui/page.css'),
      visitorZone: await textOf('web/booking/visitor-zone.ts'),
    },
  }
}

/** The reference's script lies as text inside its package, which gives it to whoever asks. */
async function copyReference(): Promise<string> {
  const app = fastify()
  await app.register(reference, { routePrefix: '/docs', configuration: { content: '{}' } })
  const reply = await app.inject('/docs/js/scalar.js')
  await app.close()
  if (reply.statusCode !== 200) throw new Error('the reference gave no script')
  return writeAsset('reference.js', reply.rawPayload)
}

async function writeAsset(name: string, content: Buffer): Promise<string> {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8)
  const file = name.replace('.', `-${hash}.`)
  await mkdir(assets, { recursive: true })
  await writeFile(`${assets}/${file}`, content)
  return `/assets/${file}`
}

async function compressAssets(): Promise<void> {
  for (const name of await readdir(assets)) {
    const content = await readFile(`${assets}/${name}`)
    if (content.length < COMPRESSED_FROM_BYTES) continue
    await writeFile(`${assets}/${name}.gz`, await promisify(gzip)(content, { level: 9 }))
  }
}

async function buildEmbed(): Promise<void> {
  const script = await buildAlone('embed/integration.ts')
  const packed = await promisify(gzip)(script, { level: 9 })
  if (packed.length > EMBED_LIMIT_BYTES) {
    throw new Error(`the script for other sites has ${packed.length} bytes with gzip`)
  }
  await mkdir(`${dist}/embed`, { recursive: true })
  await writeFile(`${dist}/embed/integration.js`, script)
  await writeFile(`${dist}/embed/integration.js.gz`, packed)
}

/** One script without imports: it runs wherever it is put, and nothing else has to be fetched. */
async function buildAlone(source: string): Promise<Buffer> {
  await build({
    ...shared,
    build: {
      outDir: `${dist}/alone`,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: {
        input: `${root}/web/${source}`,
        output: { format: 'iife', entryFileNames: 'script.js' },
      },
    },
  })
  const script = await readFile(`${dist}/alone/script.js`)
  await rm(`${dist}/alone`, { recursive: true })
  return script
}

async function buildBundle(of: { paths: AssetPaths; inlined: Inlined }): Promise<void> {
  await build({
    ...shared,
    define: { ASSET_PATHS: JSON.stringify(of.paths), INLINED: JSON.stringify(of.inlined) },
    ssr: { noExternal: true },
    build: {
      outDir: `${dist}/server`,
      ssr: `${root}/web/server/pages.tsx`,
      target: 'esnext',
      rolldownOptions: { output: { entryFileNames: 'pages.js' } },
    },
  })
}
