/** Who is signed in here, at which company, and what they may see. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { answered, api, Refused, sessionNews } from './api.ts'
import { changed, reads, SESSION_KEY } from './reads.ts'

export type Session = Awaited<ReturnType<typeof readFromApi>>

const readFromApi = () => answered(api.getSession())

let isLost = false

/** Whether it ended while somebody worked, other than by signing out here. */
export const isSessionLost = (): boolean => isLost

/** null: nobody is signed in. */
export const readSession = (): Promise<Session | null> =>
  readFromApi().catch(error => {
    if (!(error instanceof Refused) || error.status !== 401) throw error
    isLost ||= reads.getQueryData(SESSION_KEY) != null
    return null
  })

/** Other tabs of this browser share the cookie: what is entered in one holds in all. */
const tabs = new BroadcastChannel('punctual-session')

const forgetOthers = () =>
  reads.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] })

/** From now on this one; what was read for another is forgotten. */
export function enter(session: Session | null): void {
  isLost = false
  forgetOthers()
  reads.setQueryData(SESSION_KEY, session)
  tabs.postMessage('entered')
}

/**
 * Looks again when another tab entered, else this one would show one company and write to another;
 * and when the session turns out to be over. Ends with what it returns.
 */
export function followSession(): () => void {
  const entered = () => {
    forgetOthers()
    void changed(...SESSION_KEY)
  }
  const ended = () => {
    const isLooking = reads.isFetching({ queryKey: SESSION_KEY }) > 0
    if (!isLooking) void changed(...SESSION_KEY)
  }
  tabs.addEventListener('message', entered)
  sessionNews.addEventListener('ended', ended)
  return () => {
    tabs.removeEventListener('message', entered)
    sessionNews.removeEventListener('ended', ended)
  }
}

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('a screen is shown to somebody who is signed in')
  return session
}

/** Owners and administrators see the whole company, members what is theirs. */
export const isAdmin = ({ role }: Session): boolean => role !== 'member'
