/** Appointments as the screens read them. All keys begin with `appointments`. */
import type { ListAppointmentsRequest } from '../../../client/client.ts'
import { answered, api, apiAs, Refused } from '../../api.ts'
import { changed, reads, useRead } from '../../reads.ts'
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

/** Of one; what its keys begin with. */
const keyOf = (id: string) => ['appointments', 'one', id] as const

export const changedOne = (id: string): Promise<void> => changed(...keyOf(id))

export const useAppointment = (id: string) =>
  useRead(keyOf(id), () => answered(api.getAppointment({ params: { id } })))

export const useHistory = (id: string) =>
  useRead([...keyOf(id), 'history'], () => answered(api.getAppointmentHistory({ params: { id } })))

/** Whoever opens the details again sees it at once. */
export async function writeNote(id: string, note: string): Promise<void> {
  const written = await answered(api.setAppointmentNote({ params: { id }, body: { note } }))
  reads.setQueryData(keyOf(id), written)
  void changedOne(id)
}

/** Of what a member does not host the API says no more than that it is not there. */
export const isNotOwn = (error: unknown): boolean =>
  error instanceof Refused && error.status === 404

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

const MOST_TYPES = 100

/**
 * Those that a host offers, alone or in a team. Without a host: those of the company, unless they
 * are too many to choose from, or not the user's to see; else the user's own.
 */
export function useTypesOf(hostId: string | undefined) {
  const session = useSession()
  const isOfAll = hostId === undefined && isAdmin(session)
  const readOwn = (id: string) => answered(apiAs(id).listMeetingTypes())
  const readAllTypes = async () => {
    const query = { pageSize: MOST_TYPES }
    const { meetingTypes, total } = await answered(api.listCompanyMeetingTypes({ query }))
    return total > MOST_TYPES ? readOwn(session.user.id) : meetingTypes
  }
  const of = hostId ?? session.user.id
  return useRead(
    ['meeting-types', 'of', isOfAll ? 'all' : of],
    isOfAll ? readAllTypes : () => readOwn(of),
    { staleTime: MINUTE_MS },
  )
}
