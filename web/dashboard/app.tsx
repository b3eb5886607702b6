/** Whoever is signed in sees the screens; whoever is not, signs in where they are. */

import { useEffect, useMemo, useState } from 'preact/hooks'
import { ErrorBoundary, LocationProvider, Route, Router, useLocation } from 'preact-iso'
import { Frame } from './frame.tsx'
import { chooseSpoken, Spoken, useWords } from './languages.ts'
import { NotThere } from './not-there.tsx'
import { Problem } from './parts/problem.tsx'
import { Skeleton } from './parts/table.tsx'
import { ToastPlace } from './parts/toasts.tsx'
import { partWords } from './parts/words.ts'
import { paths } from './paths.ts'
import { SESSION_KEY, useRead } from './reads.ts'
import { type ScreenRoute, screensFor } from './routes.tsx'
import { followSession, readSession, SessionContext, useSession } from './session.ts'
import { SignIn } from './sign-in/sign-in.tsx'

/** A booking page may begin with the same letters. */
const SCOPE = /^\/dashboard(?![^/?#])/

export function App() {
  return (
    <LocationProvider scope={SCOPE}>
      <Gate />
    </LocationProvider>
  )
}

function Gate() {
  const { path } = useLocation()
  const { data: session, error, refetch } = useRead(SESSION_KEY, readSession, { staleTime: 60_000 })
  useEffect(followSession, [])
  const userLanguage = session?.user.language ?? null
  const spoken = useMemo(() => chooseSpoken(userLanguage, navigator.languages), [userLanguage])
  document.documentElement.lang = spoken.language
  return (
    <Spoken.Provider value={spoken}>
      {session === undefined ? (
        <main class="lone">
          {error ? <Problem error={error} retry={refetch} /> : <Skeleton rows={3} />}
        </main>
      ) : session === null || path === paths.signIn ? (
        <SignIn />
      ) : (
        <SessionContext.Provider value={session}>
          {/* What was shown, and what can be undone, is of one company. */}
          <ToastPlace key={`${session.company.id} ${session.user.id}`}>
            <Frame>
              <Screens />
            </Frame>
          </ToastPlace>
        </SessionContext.Provider>
      )}
    </Spoken.Provider>
  )
}

function Screens() {
  const { say } = useWords(partWords)
  const [isLoading, setLoading] = useState(false)
  return (
    <ErrorBoundary>
      {isLoading && (
        <div class="progress" role="status">
          <span class="unseen">{say('loading')}</span>
        </div>
      )}
      <Router onLoadStart={() => setLoading(true)} onLoadEnd={() => setLoading(false)}>
        {screensFor(useSession()).map(screen => (
          <Route key={screen.name} path={patternOf(screen)} component={screen.component} />
        ))}
        <Route default component={NotThere} />
      </Router>
    </ErrorBoundary>
  )
}

/** Its rows have addresses below its own: opening one leaves the screen as it is behind it. */
const patternOf = ({ path }: ScreenRoute): string => (path === paths.home ? path : `${path}/:row*`)
