/**
 * A process of its own that runs an embedded server, for tests that kill it. Says in lines of JSON
 * what happens: `loaded`, then (after a line on standard input) `ready` or `refused`, on SIGINT
 * `interrupted`, and on SIGTERM it stops the server and ends.
 */
import { startEmbedded } from './start.ts'

type Saying =
  | { is: 'loaded' | 'interrupted' }
  | { is: 'ready'; connection: { host: string } }
  | { is: 'refused'; name: string; message: string }

const say = (saying: Saying) => console.log(JSON.stringify(saying))
const { platform, ...options } = JSON.parse(process.argv[2] ?? '{}')
if (platform !== undefined) Object.defineProperty(process, 'platform', { value: platform })

process.on('SIGINT', () => say({ is: 'interrupted' }))
process.stdin.once('data', async () => {
  process.stdin.destroy()
  try {
    const server = await startEmbedded({ ...options, log: line => console.error(line) })
    process.on('SIGTERM', () => server.stop())
    say({ is: 'ready', connection: server.connection })
  } catch (error) {
    const { name, message } = error as Error
    say({ is: 'refused', name, message })
  }
})
say({ is: 'loaded' })
