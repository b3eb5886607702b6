/** Meeting types, teams and colleagues as they are read for these screens. */
import { answered, api, apiAs } from '../../api.ts'
import { useRead } from '../../reads.ts'
import { isAdmin, useSession } from '../../session.ts'
import { actorOf, type Whose } from './offers.ts'

const MOST_COLLEAGUES = 100

const readTeams = async () => (await answered(api.listTeams())).teams

/** Administrators see all teams of the company, members their own. */
export const useTeams = () => useRead(['teams'], readTeams)

const readUsers = async () =>
  (await answered(api.listUsers({ query: { limit: String(MOST_COLLEAGUES) } }))).users

/** Nobody for members: what colleagues offer is not theirs. */
export const useColleagues = () =>
  useRead(['users', 'colleagues'], readUsers, { enabled: isAdmin(useSession()) })

const readTypes = (userId: string) => answered(apiAs(userId).listMeetingTypes())
export const typesKey = (userId: string | null) => ['meeting-types', 'of', userId] as const

/** What is offered, and as whom it is read and changed; `actorId` null: there is nobody to ask. */
export function useOffers(whose: Whose) {
  const { user } = useSession()
  const { data: teams } = useTeams()
  const team = whose.what === 'team' ? teams?.find(({ id }) => id === whose.id) : undefined
  const actorId = whose.what === 'user' ? whose.id : team ? actorOf(team, user.id) : user.id
  const isReady = whose.what !== 'team' || team !== undefined
  const read = useRead(typesKey(actorId), () => readTypes(actorId ?? ''), {
    enabled: isReady && actorId !== null,
  })
  const types = read.data?.filter(type => {
    if (whose.what === 'team') return type.workspaceId === whose.id
    return whose.what === 'mine' || type.userId === whose.id
  })
  return { ...read, types, actorId, teams: teams ?? [] }
}
