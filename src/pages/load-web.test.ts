import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { OperatorError } from '../base/operator-error.ts'
import { loadWeb } from './load-web.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'punctual web '))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const load = () => loadWeb(pathToFileURL(`${folder}/`))

function write(name: string, text: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), text)
}

test('pages that are not built: says what to run', async () => {
  const failure = await load().catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(OperatorError)
  expect(String(failure)).toContain('npm start')
})

test('a bundle that is broken shows its own error', async () => {
  write('server/pages.js', 'throw new Error("broken in here")')
  write('assets/a.css', '')
  await expect(load()).rejects.toThrow('broken in here')
})

test('pages without the script for other sites are not built', async () => {
  write('server/pages.js', '')
  write('assets/a.css', '')
  await expect(load()).rejects.toThrow('npm start')
  write('embed/other.js', '')
  await expect(load()).rejects.toThrow('npm start')
})

test('takes the compressed form of a file where there is one', async () => {
  write('server/pages.js', 'export const renderNotFound = () => "not here"')
  write('assets/a.css', 'plain')
  write('assets/b.js', 'plain')
  write('assets/b.js.gz', 'packed')
  write('embed/integration.js', 'plain')
  write('embed/integration.js.gz', 'packed')
  const { render, assets, embed } = await load()
  expect((render.renderNotFound as () => string)()).toBe('not here')
  expect([...assets.keys()].sort()).toEqual(['a.css', 'b.js'])
  expect(assets.get('b.js')).toEqual({ content: Buffer.from('packed'), isCompressed: true })
  expect(assets.get('a.css')?.isCompressed).toBe(false)
  expect(embed).toEqual({ content: Buffer.from('packed'), isCompressed: true })
})
