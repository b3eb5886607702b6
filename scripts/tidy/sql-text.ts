/** Finds the SQL in TypeScript: strings and templates that read like a statement. */
import { type ESTree, Visitor } from 'vite'
import { type Code, lineAt, type Span } from './source.ts'

/** `text` is the source between the quotes, with nested templates as they are written. */
export type SqlText = { readonly text: string; readonly line: number }

const COMMENTS = /^(\s|\/\*[^*]*\*\/|--[^\n]*\n)*/
const READS = /^(select|with|insert into|update|delete from|merge into|copy|truncate) /i
const DEFINES = /^(create (unique |table |index )|alter table |lock table )/i

function isSql(text: string): boolean {
  const words = text.replace(COMMENTS, '').replace(/\s+/g, ' ')
  return READS.test(words) || DEFINES.test(words)
}

/** Every SQL text of a file: what is tagged `sql`, and what begins like a statement. */
export function sqlTexts(file: Code): SqlText[] {
  const found: SqlText[] = []
  const tagged = new Set<ESTree.TemplateLiteral>()
  const inner = ({ start, end }: Span) => file.text.slice(start + 1, end - 1)
  const add = (node: Span) => found.push({ text: inner(node), line: lineAt(file.text, node.start) })
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      const isSqlTag = /^(\w+\.)?sql\b/.test(file.text.slice(tag.start, tag.end))
      if (isSqlTag) tagged.add(quasi)
    },
    TemplateLiteral(node) {
      if (tagged.has(node) || isSql(inner(node))) add(node)
    },
    Literal(node) {
      if (typeof node.value === 'string' && isSql(inner(node))) add(node)
    },
  }).visit(file.program)
  return found
}
