import { isId } from '../base/id.ts'
import { OperatorError } from '../base/operator-error.ts'
import { type KeyHolder, listKeyHolders } from '../companies/store.ts'
import type { Opened } from './with-database.ts'

/** The company that a command is about, and its oldest administrator. */
export async function keyHolder({ db }: Opened, company: string | null): Promise<KeyHolder> {
  if (company !== null && !isId(company)) throw new OperatorError('--company takes an id.')
  const [first, ...others] = await listKeyHolders(db, company)
  if (!first) {
    throw new OperatorError(
      company === null
        ? 'Nobody has set this installation up yet: run `punctual setup` first.'
        : 'There is no such company.',
    )
  }
  if (others.length === 0) return first
  throw new OperatorError('There are several companies: say which with --company <id>.')
}
