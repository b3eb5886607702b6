/** Who is signed in here, at which company, and what they may see. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { answered, api, Refused } from './api.ts'
import { reads, SESSION_KEY } from './reads.ts'

export type Session = Awaited<ReturnType<typeof readFromApi>>

const readFromApi = () => answered(api.getSession())

/** null: nobody is signed in. */
export const readSession = (): Promise<Session | null> =>
  readFromApi().catch(error => {
    if (error instanceof Refused && error.status === 401) return null
    throw error
  })

/** From now on this one; what was read for another is forgotten. */
export function enter(session: Session | null): void {
  reads.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] })
  reads.setQueryData(SESSION_KEY, session)
}

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('a screen is shown to somebody who is signed in')
  return session
}

/** Owners and administrators see the whole company, members what is theirs. */
export const isAdmin = ({ role }: Session): boolean => role !== 'member'
