import { makeLog } from '../base/log.ts'
import { readConfig } from '../runtime/config/read.ts'
import { joinServing } from '../runtime/storage.ts'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { exitAfterLimit, stopSignal } from './stop.ts'

export const command: Command = {
  summary: 'Deliver webhooks and mails beside `serve`, in a process of its own; several may run',
  usage: 'worker [options]',
  async run(args, io) {
    const { flags } = readArguments(args, 'worker')
    const config = readConfig(io.env, flags)
    const stopped = stopSignal()
    const log = makeLog(config.logLevel)
    const [storage, { workAlone }] = await Promise.all([
      joinServing(config),
      import('../work-alone.ts'),
    ])
    const working = await workAlone(config, { log, storage })
    io.out('Punctual works.')
    const failure = await Promise.race([stopped, working.failed])
    exitAfterLimit()
    await working.close()
    if (failure !== null) io.err(`${failure} Nothing is lost: start the worker again.`)
    return failure === null ? 0 : 1
  },
}
