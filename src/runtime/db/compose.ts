/** Statements that are put together at run time: what is asked decides what stands in them. */
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql as part,
} from 'kysely'
import type { Db } from './database.ts'
import type {
  AppointmentsRow,
  AuditLogRow,
  ContactsRow,
  MailsRow,
  MeetingTypesRow,
  UsersRow,
} from './rows.ts'
import type { Query } from './sql.ts'

type Tables = {
  appointments: AppointmentsRow
  audit_log: AuditLogRow
  contacts: ContactsRow
  mails: MailsRow
  meeting_types: MeetingTypesRow
  users: UsersRow
}

/** Builds and never runs: what is built goes to the database as every other statement does. */
export const compose = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** What LIKE takes for all that has a text in it, whatever its characters. */
export const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`

const names = new Map<string, string>()
const MOST_NAMES = 500

type Built = { compile(): { sql: string; parameters: readonly unknown[] } }

/**
 * As `sql` makes them: the same text is prepared once a connection. `around` puts the statement
 * inside another one, whose parameters are the same.
 */
function composed(built: Built, around = (inner: string) => inner): Query {
  const { sql: inner, parameters } = built.compile()
  const text = around(inner)
  let name = names.get(text)
  if (name === undefined) {
    name = names.size < MOST_NAMES ? `c${names.size + 1}` : ''
    if (name !== '') names.set(text, name)
  }
  return { name, text, values: [...parameters] }
}

/** How many rows match: what `pageOf` selects its count by. */
export const TOTAL = part<number>`count(*)::int`.as('total')

type Paged = {
  /** What matches, as a count: `matching.select(TOTAL)`. */
  count: Built
  /** Of what matches, a page. */
  page: Built
  /** Puts the page inside the statement that reads its rows whole, where it is not them itself. */
  whole?: (page: string) => string
}

/** A page of what matches and how many match in all, asked for at once. */
export async function pageOf<Row>(
  db: Db,
  { count, page, whole }: Paged,
): Promise<{ rows: Row[]; total: number }> {
  const [rows, counted] = await Promise.all([
    db.query<Row>(composed(page, whole)),
    db.query<{ total: number }>(composed(count)),
  ])
  return { rows, total: counted[0]?.total ?? 0 }
}
