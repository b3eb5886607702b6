/** Appointments as the screens read them. All keys begin with `appointments`. */
import type { ListAppointmentsRequest } from '../../../client/client.ts'
import { answered, api, apiAs } from '../../api.ts'
import { useRead } from '../../reads.ts'
import { isAdmin, useSession } from '../../session.ts'
import type { Appointment } from './appointments.ts'

export type Asked = NonNullable<ListAppointmentsRequest['query']>

export const readPage = (query: Asked) => answered(api.listAppointments({ query }))

const PAGE = 100
const MOST_PAGES = 20

/** Also those that are not on the first page; of very many not all. */
export async function readAll(
  query: Asked,
): Promise<{ appointments: Appointment[]; isWhole: boolean }> {
  const first = await readPage({ ...query, page: 0, pageSize: PAGE })
  const count = Math.min(MOST_PAGES, Math.ceil(first.total / PAGE))
  const others = await Promise.all(
    Array.from({ length: Math.max(0, count - 1) }, (_, at) =>
      readPage({ ...query, page: at + 1, pageSize: PAGE }),
    ),
  )
  const appointments = [first, ...others].flatMap(page => page.appointments)
  return { appointments, isWhole: first.total <= MOST_PAGES * PAGE }
}

export const useAppointment = (id: string) =>
  useRead(['appointments', 'one', id], () => answered(api.getAppointment({ params: { id } })))

const MINUTE_MS = 60_000

/** Its meeting type, as its host sees it. */
export function useMeetingType({ meetingTypeId: id, hostIds }: Appointment) {
  const session = useSession()
  const own = session.user.id
  const as = isAdmin(session) && !hostIds.includes(own) ? (hostIds[0] ?? own) : own
  return useRead(
    ['meeting-types', 'one', id],
    () => answered(apiAs(as).getMeetingType({ params: { id } })),
    { staleTime: MINUTE_MS },
  )
}

/** Those that a host offers, alone or in a team. */
export function useTypesOf(hostId: string | undefined) {
  const { user } = useSession()
  const of = hostId ?? user.id
  return useRead(['meeting-types', 'of', of], () => answered(apiAs(of).listMeetingTypes()), {
    staleTime: MINUTE_MS,
  })
}

/** More than these are searched instead of listed. */
export const MOST_HOSTS = 100

/** Who can be asked for as a host, by name: members see only what is theirs. */
export function useHosts(search: string) {
  const session = useSession()
  const query = { limit: String(MOST_HOSTS), sortBy: 'name' as const, ...(search && { search }) }
  return useRead(['users', 'hosts', search], () => answered(api.listUsers({ query })), {
    enabled: isAdmin(session),
    staleTime: MINUTE_MS,
    placeholderData: before => before,
  })
}

export const useHost = (id: string) =>
  useRead(['users', 'one', id], () => answered(api.getUser({ params: { id } })), {
    enabled: id !== '',
    staleTime: MINUTE_MS,
  })
