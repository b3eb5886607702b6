/** Scripts for the browser, from the sources as they are. */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** One script without imports; `text` stands for a file that is not there. */
export async function bundle(path: string, text?: string): Promise<string> {
  const given = {
    name: 'given',
    resolveId: (id: string) => (text !== undefined && id === path ? id : null),
    load: (id: string) => (text !== undefined && id === path ? text : null),
  }
  const result = await build({
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [given],
    // What the pages are made with answers to its names.
    resolve: { alias: { 'react-dom/client': 'preact/compat/client', react: 'preact/compat' } },
    build: {
      write: false,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: { input: path, output: { format: 'iife' } },
    },
  })
  const outputs = [result].flat().flatMap(one => ('output' in one ? one.output : []))
  const chunk = outputs.find(one => one.type === 'chunk')
  if (!chunk) throw new Error(`${path} gave no script`)
  return chunk.code
}
