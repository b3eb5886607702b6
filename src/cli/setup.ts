import { z } from 'zod'
import { systemClock } from '../base/clock.ts'
import { OperatorError } from '../base/operator-error.ts'
import { setUpSignedIn } from '../companies/set-up-signed-in.ts'
import { RESERVED_SLUGS } from '../reserved-slugs.ts'
import { readConfig } from '../runtime/config/read.ts'
import { email, filledText, timeZone } from '../runtime/http/fields.ts'
import { linkUrl } from '../sessions/make-link.ts'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { machineZone } from './machine-zone.ts'
import { withDatabase } from './with-database.ts'

const Company = z.object({ email, company: filledText(200), timezone: timeZone })

export const command: Command = {
  summary: 'Make the company, its administrator and a first API key; prints one JSON object',
  usage: 'setup --email <email> --company <name> [--timezone <Area/City>] [options]',
  async run(args, io) {
    const { flags } = readArguments(args, 'setup', { flags: ['email', 'company', 'timezone'] })
    const { email: adminEmail, company, timezone } = companyOf(flags)
    const { timezone: _own, email: _mail, company: _name, ...options } = flags
    const wanted = { name: company, email: adminEmail, timezone, nowMs: systemClock.now() }
    const config = readConfig(io.env, options)
    const made = await withDatabase(config, ({ db, secretKeys }) =>
      db.transaction(tx => setUpSignedIn(tx, wanted, { secretKeys, reserved: RESERVED_SLUGS })),
    )
    if (!made) {
      throw new OperatorError(
        'This installation is set up already; `punctual key create` makes another API key.',
      )
    }
    const { companyId, userId, apiKey, signInToken } = made
    const signInUrl = linkUrl(config.publicUrl, signInToken)
    io.out(JSON.stringify({ companyId, userId, apiKey, signInUrl }))
    return 0
  },
}

function companyOf(flags: Readonly<Record<string, string | undefined>>) {
  const given = { timezone: machineZone(), ...flags }
  const result = Company.safeParse(given)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const flag = `--${String(issue?.path[0])}`
  const missing = flags[String(issue?.path[0])] === undefined
  throw new OperatorError(missing ? `${flag} is required.` : `${flag}: ${issue?.message}.`)
}
