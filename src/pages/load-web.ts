/** The built pages: functions that render them, and the files that they load. */
import { readdir, readFile } from 'node:fs/promises'
import type * as Renderers from '../../web/server/pages.tsx'
import { OperatorError } from '../base/operator-error.ts'
import type { Asset } from '../runtime/http/assets.ts'

export type Web = {
  render: typeof Renderers
  /** By name of file, as it stands behind `/assets/`. */
  assets: ReadonlyMap<string, Asset>
  /** What other sites load to show booking pages. */
  embed: Asset
}

const NOT_BUILT = new OperatorError('The pages are not built: run "npm start", which builds them.')

const built = new URL('../../web/dist/', import.meta.url)

/** Throws an `OperatorError` where the pages are not built. */
export async function loadWeb(folder: URL = built): Promise<Web> {
  try {
    const render: typeof Renderers = await import(new URL('server/pages.js', folder).href)
    const assets = await readAssets(new URL('assets/', folder))
    const embed = (await readAssets(new URL('embed/', folder))).get('integration.js')
    if (!embed) throw NOT_BUILT
    return { render, assets, embed }
  } catch (error) {
    if (!isMissing(error)) throw error
    throw NOT_BUILT
  }
}

/** A file that is there compressed as well is kept in that form only. */
async function readAssets(folder: URL): Promise<Map<string, Asset>> {
  const files = await readdir(folder)
  const names = files.filter(file => !file.endsWith('.gz'))
  const assets = names.map(async (name): Promise<[string, Asset]> => {
    const isCompressed = files.includes(`${name}.gz`)
    const content = await readFile(new URL(isCompressed ? `${name}.gz` : name, folder))
    return [name, { content, isCompressed }]
  })
  return new Map(await Promise.all(assets))
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ENOENT' || code === 'ERR_MODULE_NOT_FOUND'
}
