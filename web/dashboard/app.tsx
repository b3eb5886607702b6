/** Whoever is signed in sees the screens; whoever is not, signs in where they are. */

import { useEffect, useMemo } from 'preact/hooks'
import { ErrorBoundary, LocationProvider, Route, Router, useLocation } from 'preact-iso'
import { Frame } from './frame.tsx'
import { chooseSpoken, Spoken } from './languages.ts'
import { NotThere } from './not-there.tsx'
import { Problem } from './parts/problem.tsx'
import { ToastPlace } from './parts/toasts.tsx'
import { paths } from './paths.ts'
import { SESSION_KEY, useRead } from './reads.ts'
import { type ScreenRoute, screens } from './routes.tsx'
import { followOtherTabs, isAdmin, readSession, SessionContext } from './session.ts'
import { SignIn } from './sign-in/sign-in.tsx'

export function App() {
  return (
    <LocationProvider scope="/dashboard">
      <Gate />
    </LocationProvider>
  )
}

function Gate() {
  const { path } = useLocation()
  const {
    data: session,
    error,
    isPending,
    refetch,
  } = useRead(SESSION_KEY, readSession, { staleTime: 60_000 })
  useEffect(followOtherTabs, [])
  const userLanguage = session?.user.language ?? null
  const spoken = useMemo(() => chooseSpoken(userLanguage, navigator.languages), [userLanguage])
  document.documentElement.lang = spoken.language
  if (isPending) return null
  return (
    <Spoken.Provider value={spoken}>
      {session === undefined ? (
        <main class="lone">
          <Problem error={error} retry={refetch} />
        </main>
      ) : session === null || path === paths.signIn ? (
        <SignIn />
      ) : (
        <SessionContext.Provider value={session}>
          <ToastPlace>
            <Frame>
              <Screens
                key={`${session.company.id} ${session.user.id}`}
                isAdmin={isAdmin(session)}
              />
            </Frame>
          </ToastPlace>
        </SessionContext.Provider>
      )}
    </Spoken.Provider>
  )
}

/** What is for administrators is not there for others: the API refuses them all the same. */
function Screens({ isAdmin }: { isAdmin: boolean }) {
  const open = screens.filter(screen => isAdmin || !screen.isForAdmins)
  return (
    <ErrorBoundary>
      <Router>
        {open.map(screen => (
          <Route key={screen.name} path={patternOf(screen)} component={screen.component} />
        ))}
        <Route default component={NotThere} />
      </Router>
    </ErrorBoundary>
  )
}

/** Its rows have addresses below its own: opening one leaves the screen as it is behind it. */
const patternOf = ({ path }: ScreenRoute): string => (path === paths.home ? path : `${path}/:row*`)
