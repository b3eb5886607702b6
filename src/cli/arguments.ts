/** Reads the arguments of a command: its own flags, and the options it takes from the table. */
import { parseArgs } from 'node:util'
import { OperatorError } from '../base/operator-error.ts'
import { type CommandName, flagOf, optionsOf } from '../runtime/config/options.ts'
import type { Flags } from '../runtime/config/sources.ts'

export type Arguments = {
  /** Flags with a value, the command's own and those of the option table, by their names. */
  readonly flags: Flags
  /** Own flags without a value that were given. */
  readonly switches: ReadonlySet<string>
  readonly words: readonly string[]
}

/** What a command takes beside the options of the table. */
export type Takes = {
  readonly flags?: readonly string[]
  readonly switches?: readonly string[]
  /** The most words that may follow the command; 0 by default. */
  readonly wordsMax?: number
}

/** Throws an `OperatorError` that names the first argument that `command` does not take. */
export function readArguments(args: string[], command: CommandName, takes: Takes = {}): Arguments {
  const valued = [...(takes.flags ?? []), ...optionsOf(command).map(flagOf)]
  const { tokens } = parseArgs({
    args,
    options: Object.fromEntries(valued.map(name => [name, { type: 'string' as const }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const flags: Record<string, string> = {}
  const switches = new Set<string>()
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    if (takes.switches?.includes(token.name) && token.value === undefined) {
      switches.add(token.name)
    } else if (valued.includes(token.name)) {
      flags[token.name] = textOf(token)
    } else throw unknownFlag(token.rawName, command)
  }
  const extra = words[takes.wordsMax ?? 0]
  if (extra !== undefined) {
    throw new OperatorError(`\`${command}\` does not take "${extra}". See ${helpOf(command)}.`)
  }
  return { flags, switches, words }
}

/** The value of a flag that takes a whole number. Throws an `OperatorError` for any other. */
export function wholeNumber(
  flag: string,
  text: string | undefined,
  range: { from: number; to: number; otherwise: number },
): number {
  if (text === undefined) return range.otherwise
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (value >= range.from && value <= range.to) return value
  throw new OperatorError(`--${flag} must be a whole number from ${range.from} to ${range.to}.`)
}

type ValuedToken = {
  rawName: string
  value: string | undefined
  inlineValue: boolean | undefined
}

/** The value after a flag. One that looks like a flag itself has to be joined by `=`. */
function textOf(token: ValuedToken): string {
  const isNextFlag = !token.inlineValue && token.value?.startsWith('-')
  if (token.value !== undefined && !isNextFlag) return token.value
  throw new OperatorError(`${token.rawName} needs a value: ${token.rawName}=…`)
}

function unknownFlag(rawName: string, command: CommandName): OperatorError {
  return new OperatorError(`\`${command}\` has no option ${rawName}. See ${helpOf(command)}.`)
}

function helpOf(command: CommandName): string {
  return `\`punctual ${command} --help\``
}
