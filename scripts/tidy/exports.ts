/** Every export is used by another file. A type may instead be part of another export's shape. */
import type { Code, Finding } from './source.ts'

/** Whose exports are read by a tool that is told the file's name. */
const READ_BY_TOOLS = [/\.config\.ts$/, /^test\/global-[^/]+\.ts$/, /^src\/runtime\/db\/rows\.ts$/]

export function checkExports(files: readonly Code[]): Finding[] {
  const used = usedNames(files)
  return files
    .filter(file => !READ_BY_TOOLS.some(pattern => pattern.test(file.path)))
    .flatMap(file => {
      const names = used.get(file.path)
      if (names === 'all') return []
      return file.exports
        .filter(({ name }) => !names?.has(name) && !isPartOfAnother(file, name))
        .map(({ name, line }) => ({
          path: file.path,
          line,
          message: `${name} is exported and no other file uses it`,
        }))
    })
}

/** A type that is exported and named again in its own file. */
function isPartOfAnother(file: Code, name: string): boolean {
  if (!new RegExp(`^export (type|interface) ${name}\\b`, 'm').test(file.text)) return false
  return [...file.text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length > 1
}

function usedNames(files: readonly Code[]): Map<string, Set<string> | 'all'> {
  const used = new Map<string, Set<string> | 'all'>()
  for (const { target, isOurs, names } of files.flatMap(file => file.imports)) {
    if (!isOurs) continue
    const known = used.get(target)
    if (names === null) used.set(target, 'all')
    else if (known !== 'all') used.set(target, new Set([...(known ?? []), ...names]))
  }
  return used
}
