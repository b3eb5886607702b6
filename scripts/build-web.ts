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
  'appointment/start-appointment.ts',
  'docs/start-reference.ts',
]

const shared = {
  root,
  configFile: false,
  envDir: false,
  logLevel: 'warn',
  publicDir: false,
} satisfies InlineConfig

await rm(dist, { recursive: true, force: true })
const paths: AssetPaths = { ...(await buildAssets()), reference: await copyReference() }
await compressAssets()
await buildEmbed()
await buildBundle(paths)

async function buildAssets(): Promise<Omit<AssetPaths, 'reference'>> {
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
        input: SOURCES.map(path => `${root}/web/${path}`),
        output: {
          entryFileNames: 'assets/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
  })
  const manifest = JSON.parse(await readFile(`${dist}/manifest.json`, 'utf8')) as Manifest
  await rm(`${dist}/manifest.json`)
  const pathOf = (source: string) => {
    const entry = manifest[source]
    if (!entry) throw new Error(`${source} is not among what was built`)
    return `/${entry.file}`
  }
  return {
    icon: await writeAsset('icon.svg', await readFile(`${root}/web/ui/icon.svg`)),
    style: pathOf('web/ui/page.css'),
    visitorZone: pathOf('web/booking/visitor-zone.ts'),
    startBooking: pathOf('web/booking/start-booking.tsx'),
    startAppointment: pathOf('web/appointment/start-appointment.ts'),
    startReference: pathOf('web/docs/start-reference.ts'),
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

/** One script without imports: it runs wherever it is put. */
async function buildEmbed(): Promise<void> {
  await build({
    ...shared,
    build: {
      outDir: `${dist}/embed`,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: {
        input: `${root}/web/embed/integration.ts`,
        output: { format: 'iife', entryFileNames: 'integration.js' },
      },
    },
  })
  const path = `${dist}/embed/integration.js`
  const packed = await promisify(gzip)(await readFile(path), { level: 9 })
  if (packed.length > EMBED_LIMIT_BYTES) {
    throw new Error(`the script for other sites has ${packed.length} bytes with gzip`)
  }
  await writeFile(`${path}.gz`, packed)
}

async function buildBundle(assetPaths: AssetPaths): Promise<void> {
  await build({
    ...shared,
    define: { ASSET_PATHS: JSON.stringify(assetPaths) },
    ssr: { noExternal: true },
    build: {
      outDir: `${dist}/server`,
      ssr: `${root}/web/server/pages.tsx`,
      target: 'esnext',
      rolldownOptions: { output: { entryFileNames: 'pages.js' } },
    },
  })
}
