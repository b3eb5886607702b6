/** Meeting types and teams as they are read for these screens. */
import { answered, api, apiAs } from '../../api.ts'
import { useRead } from '../../reads.ts'
import { isAdmin, useSession } from '../../session.ts'
import { found, type Whose } from './offers.ts'

const readTeams = async () => (await answered(api.listTeams())).teams

/** Of the company: members do not see who is in which. */
export const useTeams = () => useRead(['teams'], readTeams, { enabled: isAdmin(useSession()) })

export const TYPES_A_PAGE = 50

export type Asked = { whose: Whose; search: string; page: number }

/** A page of what is offered. One's own are few: the API gives them all, and here they are cut. */
export function useOffers({ whose, search, page }: Asked) {
  const { user } = useSession()
  const readOwn = async () => {
    const all = found(await answered(apiAs(user.id).listMeetingTypes()), search)
    const from = page * TYPES_A_PAGE
    return { meetingTypes: all.slice(from, from + TYPES_A_PAGE), total: all.length }
  }
  const readOthers = () => {
    const of = whose.what === 'team' ? { teamId: whose.id } : {}
    const by = whose.what === 'user' ? { userId: whose.id } : {}
    const slice = { page, pageSize: TYPES_A_PAGE, ...(search !== '' && { search }) }
    return answered(api.listCompanyMeetingTypes({ query: { ...of, ...by, ...slice } }))
  }
  const read = whose.what === 'mine' ? readOwn : readOthers
  return useRead(['meeting-types', 'listed', whose, search, page], read, {
    placeholderData: before => before,
  })
}
