import { readConfig } from '../runtime/config/read.ts'
import { fetchWithin } from '../runtime/net/fetch.ts'
import { readArguments } from './arguments.ts'
import type { Command, Io } from './command.ts'

const LIMIT_MS = 3000
/** Addresses that mean "every one of this machine" are asked at the loopback. */
const LOOPBACK_OF: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' }

export const command: Command = {
  summary: 'Ask the running server whether it is well: status 0 if it is, 1 if not',
  usage: 'healthcheck [--port <port>] [--host <host>]',
  async run(args, io) {
    const { flags } = readArguments(args, 'healthcheck')
    const { host, port } = readConfig(healthEnvironment(io), flags)
    const address = LOOPBACK_OF[host] ?? host
    const origin = `http://${address.includes(':') ? `[${address}]` : address}:${port}`
    for (const path of ['/healthz', '/readyz']) {
      const problem = await findProblem(origin + path)
      if (problem === null) continue
      io.err(`Not well: ${origin}${path} ${problem}.`)
      return 1
    }
    io.out(`Well: ${origin} answers and is ready.`)
    return 0
  },
}

/** Where to ask is all that matters here; other options are the server's to judge. */
function healthEnvironment({ env }: Io): Io['env'] {
  return { PORT: env.PORT, HOST: env.HOST }
}

async function findProblem(url: string): Promise<string | null> {
  try {
    const { status } = await fetchWithin(url, LIMIT_MS)
    return status === 200 ? null : `answers with status ${status}`
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError'
    return isLate ? `does not answer within ${LIMIT_MS / 1000} s` : 'does not answer'
  }
}
