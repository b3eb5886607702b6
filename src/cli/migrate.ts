import { makeLog } from '../base/log.ts'
import { readConfig } from '../runtime/config/read.ts'
import { migrate } from '../runtime/db/migrate.ts'
import { joinStorage } from '../runtime/storage.ts'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'

export const command: Command = {
  summary: 'Bring the database to the schema of this version',
  usage: 'migrate [options]',
  async run(args, io) {
    const { flags } = readArguments(args, 'migrate')
    const config = readConfig(io.env, flags)
    const log = makeLog(config.logLevel)
    const storage = await joinStorage(config, line => log.debug(line))
    try {
      const applied = await migrate(storage.connection)
      for (const name of applied) io.out(`Applied ${name}`)
      if (applied.length === 0) io.out('Nothing to do: the database is up to date')
      return 0
    } finally {
      await storage.stop()
    }
  },
}
