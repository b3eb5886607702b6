/** Prints what is untidy in this repository, one finding a line; fails if there is any. */
import { fileURLToPath } from 'node:url'
import { readSources } from './tidy/source.ts'
import { tidy } from './tidy/tidy.ts'

const sources = readSources(fileURLToPath(new URL('..', import.meta.url)))
const { findings, missedAims } = tidy(sources)
for (const { path, line, message } of findings) console.log(`${path}:${line} ${message}`)
const { fileLines, functionLines, parameters } = missedAims
console.log(
  `${sources.length} files, ${findings.length} findings; over the aims: ${fileLines} files, ` +
    `${functionLines} functions, ${parameters} parameter lists`,
)
process.exitCode = findings.length > 0 ? 1 : 0
