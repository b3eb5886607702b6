/** The texts of `--help`, made from the commands and the option table. */
import { flagOf, type Option, options } from '../runtime/config/options.ts'
import type { Command } from './command.ts'

const WIDTH = 96
const INDENT = 6

export type ListedCommand = { readonly name: string; readonly command: Command }

/** The page of `punctual --help`. */
export function overviewHelp(commands: readonly ListedCommand[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2
  return [
    'Punctual: open, self-hosted, API-first scheduling.',
    '',
    'Usage: punctual <command> [options]',
    '',
    'Commands',
    ...commands.map(({ name, command }) => `  ${name.padEnd(width)}${command.summary}`),
    '',
    'Options (a flag wins over its environment variable)',
    ...options.flatMap(describeOption),
    '',
    '`punctual <command> --help` says more about one command; --version prints the version.',
  ].join('\n')
}

/** The page of `punctual <command> --help`. */
export function commandHelp(command: Command, taken: readonly Option[]): string {
  return [
    `${command.summary}.`,
    '',
    ...command.usage.split('\n').map(form => `Usage: punctual ${form}`),
    '',
    'Options (a flag wins over its environment variable)',
    ...taken.flatMap(describeOption),
  ].join('\n')
}

function describeOption(option: Option): string[] {
  const fallback = option.fallback === null ? '' : ` Default: ${option.fallback}.`
  const text = `${option.description} Must be ${option.allowed}.${fallback}`
  return [`  --${flagOf(option)}, ${option.name}`, ...wrap(text)]
}

function wrap(text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line && INDENT + line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line].map(part => ' '.repeat(INDENT) + part)
}
