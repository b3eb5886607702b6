/** Finds the command, runs it and turns what it throws into words and an exit status. */
import { OperatorError } from '../base/operator-error.ts'
import { type CommandName, optionsOf } from '../runtime/config/options.ts'
import type { Command, Io } from './command.ts'
import { commandHelp, type ListedCommand, overviewHelp } from './help.ts'
import { version } from './version.ts'

/** Loaded when used: `--version` must not wait for a web server to be read. */
const commands: Readonly<Record<CommandName, () => Promise<{ command: Command }>>> = {
  serve: () => import('./serve.ts'),
  worker: () => import('./worker.ts'),
  migrate: () => import('./migrate.ts'),
  setup: () => import('./setup.ts'),
  'sign-in': () => import('./sign-in.ts'),
  key: () => import('./key.ts'),
  seed: () => import('./seed.ts'),
  config: () => import('./config.ts'),
  healthcheck: () => import('./healthcheck.ts'),
}

function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(commands, word)
}

/** The exit status: 0 done, 1 could not be done, 2 not a command. */
export async function dispatch(args: string[], io: Io): Promise<number> {
  const [word = '--help', ...rest] = args
  try {
    if (word === '--version') return say(io, version())
    if (word === '--help' || word === 'help') return say(io, overviewHelp(await listCommands()))
    if (!isCommandName(word)) return refuse(io, word)
    const { command } = await commands[word]()
    if (rest.includes('--help')) return say(io, commandHelp(command, optionsOf(word)))
    return await command.run(rest, io)
  } catch (error) {
    return explain(io, error)
  }
}

async function listCommands(): Promise<ListedCommand[]> {
  return Promise.all(
    Object.entries(commands).map(async ([name, load]) => {
      const { command } = await load()
      return { name, command }
    }),
  )
}

function say(io: Io, text: string): number {
  io.out(text)
  return 0
}

function refuse(io: Io, word: string): number {
  const names = Object.keys(commands).join(', ')
  io.err(`There is no command "${word}". The commands are ${names}; see \`punctual --help\`.`)
  return 2
}

/** What an operator can mend is one sentence; anything else is a fault of ours, with its stack. */
function explain(io: Io, error: unknown): number {
  if (error instanceof OperatorError) io.err(error.message)
  else io.err(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return 1
}
