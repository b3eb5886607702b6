/** Teams and who belongs to them. */
import { newId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import { raiseQueueVersionsOfTeam } from '../queues/store.ts'
import type { Tx } from '../runtime/db/database.ts'
import { slugify } from '../users/slug.ts'
import { type Asking, lockOwnTeam } from './access.ts'
import * as store from './store.ts'

export type TeamWish = Asking & {
  name: string
  slug: string | null
  /** null: the acting user alone. */
  members: store.Member[] | null
  nowMs: number
}

/** Throws `validation_failed`, `team_slug_taken`, `user_not_found`. */
export async function createTeam(tx: Tx, wish: TeamWish): Promise<store.TeamRow> {
  const { companyId, userId, name, nowMs } = wish
  const id = newId()
  const slug = await claimSlug(tx, { asked: wish.slug, name }, { companyId, teamId: id })
  await store.insertTeam(tx, companyId, { id, name, slug, nowMs })
  const alone = userId === null ? [] : [{ userId, role: 'admin' as const }]
  for (const member of wish.members ?? alone) {
    await putMember(tx, companyId, { ...member, teamId: id, nowMs })
  }
  return (await store.findTeam(tx, companyId, id)) as store.TeamRow
}

/** Throws `team_not_found`, `not_team_admin`, `validation_failed`, `team_slug_taken`. */
export async function updateTeam(
  tx: Tx,
  asking: Asking,
  change: { id: string; name: string | null; slug: string | null; nowMs: number },
): Promise<store.TeamRow> {
  const { companyId } = asking
  const before = await lockOwnTeam(tx, asking, change.id)
  const name = change.name ?? before.name
  const isNew = change.slug !== null && slugify(change.slug) !== before.slug
  const owner = { companyId, teamId: change.id }
  const slug = isNew ? await claimSlug(tx, { asked: change.slug, name }, owner) : before.slug
  if (isNew) await store.releaseTeamSlug(tx, before.slug)
  await store.updateTeamRow(tx, companyId, { id: change.id, name, slug, nowMs: change.nowMs })
  await raiseQueueVersionsOfTeam(tx, companyId, change.id)
  return (await store.findTeam(tx, companyId, change.id)) as store.TeamRow
}

/** Throws `team_not_found`, `not_team_admin`, `team_in_use`. */
export async function deleteTeam(tx: Tx, asking: Asking, id: string): Promise<void> {
  const { companyId } = asking
  const team = await lockOwnTeam(tx, asking, id)
  if (await store.hasMeetingTypes(tx, companyId, id)) throw new Refusal('team_in_use')
  await store.releaseTeamSlug(tx, team.slug)
  await store.deleteTeamRow(tx, companyId, id)
}

/** Throws `team_not_found`, `not_team_admin`, `user_not_found`. */
export async function setMember(
  tx: Tx,
  asking: Asking,
  member: store.Member & { teamId: string; nowMs: number },
): Promise<store.TeamRow> {
  await lockOwnTeam(tx, asking, member.teamId)
  await putMember(tx, asking.companyId, member)
  return (await store.findTeam(tx, asking.companyId, member.teamId)) as store.TeamRow
}

/** Who leaves a team stays in its queues until taken out there. Throws as `setMember`. */
export async function removeMember(
  tx: Tx,
  asking: Asking,
  member: { teamId: string; userId: string },
): Promise<void> {
  await lockOwnTeam(tx, asking, member.teamId)
  const { companyId } = asking
  if (!(await store.deleteMember(tx, companyId, member))) throw new Refusal('user_not_found')
}

async function putMember(
  tx: Tx,
  companyId: string,
  member: store.Member & { teamId: string; nowMs: number },
): Promise<void> {
  if (!(await store.putMember(tx, companyId, member))) throw new Refusal('user_not_found')
}

/** The slug that was asked for, or one from the name, with a number where it is taken. */
async function claimSlug(
  tx: Tx,
  { asked, name }: { asked: string | null; name: string },
  owner: { companyId: string; teamId: string },
): Promise<string> {
  const errors = (message: string) => ({ errors: [{ field: 'slug', message }] })
  const base = slugify(asked ?? name)
  if (asked !== null) {
    if (base === '') throw new Refusal('validation_failed', errors('must have letters or digits'))
    if (await store.takeTeamSlug(tx, base, owner)) return base
    throw new Refusal('team_slug_taken', errors('is taken'))
  }
  const stem = base || 'team'
  if (await store.takeTeamSlug(tx, stem, owner)) return stem
  const alone = `${stem}-${owner.teamId.replaceAll('-', '').slice(-12)}`
  if (await store.takeTeamSlug(tx, alone, owner)) return alone
  throw new Refusal('team_slug_taken', errors('is taken'))
}
