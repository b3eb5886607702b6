import { flagOf, type Option, options } from '../../src/runtime/config/options.ts'

const OPENING = `# Configure

Punctual needs no configuration. Every option below can be given as an environment variable or
as a flag (\`--port 4000\` or \`--port=4000\`); a flag wins, and an empty variable counts as unset.
An option that is unknown or not allowed stops the command with a sentence that names it.
\`punctual config\` prints the values in use and where each comes from, with secrets masked.
`

/** The text of docs/operating/configure.md, made from the option table. */
export function configureMarkdown(): string {
  return [OPENING, ...options.map(section)].join('\n')
}

function section(option: Option): string {
  const rows = [
    `- Flag: \`--${flagOf(option)}\``,
    `- Allowed: ${option.allowed}`,
    `- Default: ${option.fallback ?? 'none'}`,
    `- Used by: ${option.commands.map(name => `\`${name}\``).join(', ')}`,
  ]
  return `## ${option.name}\n\n${option.description}\n\n${rows.join('\n')}\n`
}
