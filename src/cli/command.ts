import type { Environment } from '../runtime/config/environment.ts'

/** How a command talks to the world. Lines come without their line end. */
export type Io = {
  out(line: string): void
  err(line: string): void
  readonly env: Environment
}

/** One file in this folder, exporting `command`. */
export type Command = {
  /** One line for `--help`, without a full stop. */
  readonly summary: string
  /** What follows `punctual`, one form a line: `setup --email <email> --company <name>`. */
  readonly usage: string
  /** The exit status. An `OperatorError` is printed by the dispatcher and ends with 1. */
  run(args: string[], io: Io): Promise<number>
}
