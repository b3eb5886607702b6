/** Runs one short program to its end. What runs on (the server itself) is in `server.ts`. */
import { spawn } from 'node:child_process'

/**
 * What PostgreSQL's programs get to see: nothing of ours (secrets, PG* variables), messages in
 * English, the usual places of system programs.
 */
export const PROGRAM_ENVIRONMENT = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/run/current-system/sw/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
}

/** A program that cannot be run at all ends like one that the shell does not find. */
const NOT_RUN = 127

/**
 * Runs a command (program, then arguments) and gives its exit status and everything it printed;
 * one that could not be started has status 127.
 */
export function run(command: string[]): Promise<{ status: number; output: string }> {
  const [program = '', ...args] = command
  return new Promise(resolve => {
    // From `/`, because the user it may run as need not be able to enter our own working folder;
    // in a group of its own, so that Ctrl-C reaches us only.
    const child = spawn(program, args, {
      cwd: '/',
      env: PROGRAM_ENVIRONMENT,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', error => resolve({ status: NOT_RUN, output: error.message }))
    child.on('close', status => resolve({ status: status ?? NOT_RUN, output: output.trim() }))
  })
}
