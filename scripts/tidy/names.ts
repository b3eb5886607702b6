/** Names that say nothing about what is inside, and notes that belong elsewhere. */
import type { Finding, Source } from './source.ts'

const EMPTY_NAMES = /^(utils?|helpers?|common|managers?|misc)$/
/** Put together, so that this file does not find itself. */
const NOTES = new RegExp(
  `\\b(${['TO', 'FIX'].map((half, at) => half + ['DO', 'ME'][at]).join('|')})\\b`,
)

export function checkNames(files: readonly Source[]): Finding[] {
  return files.flatMap(file => {
    const words = file.path.split(/[/.-]/)
    const empty = words.find(word => EMPTY_NAMES.test(word))
    const named = `"${empty}" says nothing: name the file after what it is about`
    return [
      ...(empty ? [{ path: file.path, line: 1, message: named }] : []),
      ...file.lines.flatMap((text, index) => {
        const note = NOTES.exec(text)?.[0]
        return note ? [{ path: file.path, line: index + 1, message: `a ${note} left behind` }] : []
      }),
    ]
  })
}
