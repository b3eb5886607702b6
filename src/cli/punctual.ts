/** The program: `punctual <command>`. */
import { environment } from '../runtime/config/environment.ts'
import { dispatch } from './dispatch.ts'

// A reader that stops early (`punctual --help | head -1`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await dispatch(process.argv.slice(2), {
  out: line => process.stdout.write(`${line}\n`),
  err: line => process.stderr.write(`${line}\n`),
  env: environment(),
})
