/** Where each option's value comes from: a flag wins over the environment. */
import type { Environment } from './environment.ts'
import { flagOf, type Option, type OptionName, options } from './options.ts'

/** Flags by their names without dashes in front: `{port: '3000'}`. */
export type Flags = Readonly<Record<string, string | undefined>>

export type Given = {
  readonly option: Option
  readonly value: string
  readonly source: 'environment' | 'flag'
}

/**
 * What was given, by option. An empty environment variable counts as unset (compose files pass
 * those); an empty flag does not.
 */
export function givenOptions(env: Environment, flags: Flags): Map<OptionName, Given> {
  const given = new Map<OptionName, Given>()
  for (const option of options) {
    const flag = flags[flagOf(option)]
    const variable = env[option.name]
    if (flag !== undefined) given.set(option.name, { option, value: flag, source: 'flag' })
    else if (variable) given.set(option.name, { option, value: variable, source: 'environment' })
  }
  return given
}
