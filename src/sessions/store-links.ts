/** Sign-in links: found by their tokens, good once. */
import { asDate } from '../base/clock.ts'
import type { Db, Tx } from '../runtime/db/database.ts'
import { fragment, json, sql } from '../runtime/db/sql.ts'
import type { LinkState, Purpose } from './rules.ts'

export type LinkDetails = {
  /** Of a sign-up. */
  companyName?: string
  timezone?: string
  /** The account gets the email that the link was sent to. */
  changesEmail?: true
  /** It was shown to who invites, so opening it proves no mailbox. */
  isHandedOver?: true
}

export type StoredLink = LinkState & {
  id: string
  tokenHash: Buffer
  purpose: Purpose
  email: string
  accountId: string | null
  companyId: string | null
  invitationId: string | null
  details: LinkDetails
}

const COLUMNS = fragment(`l.id, l.token_hash AS "tokenHash", l.purpose, l.email,
  l.account_id AS "accountId", l.company_id AS "companyId", l.invitation_id AS "invitationId",
  l.details, round(date_part('epoch', l.expires_at) * 1000) AS "expiresMs",
  round(date_part('epoch', l.used_at) * 1000) AS "usedMs"`)

export async function insertLink(
  tx: Tx,
  link: Omit<StoredLink, 'usedMs'> & { nowMs: number },
): Promise<void> {
  await tx.query(sql`
    INSERT INTO sign_in_links (id, token_hash, purpose, email, account_id, company_id,
      invitation_id, details, created_at, expires_at)
    VALUES (${link.id}, ${link.tokenHash}, ${link.purpose}, ${link.email}, ${link.accountId},
      ${link.companyId}, ${link.invitationId}, ${json(link.details)}, ${asDate(link.nowMs)},
      ${asDate(link.expiresMs)})`)
}

export async function findLink(db: Db, id: string): Promise<StoredLink | null> {
  const rows = await db.query<StoredLink>(sql`
    SELECT ${COLUMNS} FROM sign_in_links l WHERE l.id = ${id}`)
  return rows[0] ?? null
}

/** A twin waits, and then finds the link used. */
export async function lockLink(tx: Tx, id: string): Promise<StoredLink | null> {
  const rows = await tx.query<StoredLink>(sql`
    SELECT ${COLUMNS} FROM sign_in_links l WHERE l.id = ${id} FOR NO KEY UPDATE`)
  return rows[0] ?? null
}

export async function useLink(tx: Tx, { id, nowMs }: { id: string; nowMs: number }): Promise<void> {
  await tx.query(sql`UPDATE sign_in_links SET used_at = ${asDate(nowMs)} WHERE id = ${id}`)
}

export async function removeLinks(tx: Tx, beforeMs: number): Promise<void> {
  await tx.query(sql`DELETE FROM sign_in_links WHERE expires_at < ${asDate(beforeMs)}`)
}

/** Whatever was sent to an account before is good for nothing from now on. */
export async function endLinksOfAccount(
  tx: Tx,
  { accountId, nowMs }: { accountId: string; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE sign_in_links SET expires_at = least(expires_at, ${asDate(nowMs)})
    WHERE account_id = ${accountId} AND used_at IS NULL`)
}

/** Whatever was sent for an invitation before is good for nothing from now on. */
export async function endLinksOf(
  tx: Tx,
  { invitationId, nowMs }: { invitationId: string; nowMs: number },
): Promise<void> {
  await tx.query(sql`
    UPDATE sign_in_links SET expires_at = least(expires_at, ${asDate(nowMs)})
    WHERE invitation_id = ${invitationId} AND used_at IS NULL`)
}
