/** What today holds, what waits for somebody, and what needs care. Numbers first. */
import type { ComponentChildren } from 'preact'
import { answered, apiAs } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Problem } from '../../parts/problem.tsx'
import { Screen } from '../../parts/screen.tsx'
import { Skeleton } from '../../parts/table.tsx'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { isAdmin, useSession } from '../../session.ts'
import { FirstSteps } from './first-steps.tsx'
import { NeedsCare } from './needs-care.tsx'
import { Today } from './today.tsx'
import { homeWords } from './words.ts'
import './home.css'

export default function HomeScreen() {
  const { say } = useWords(homeWords)
  const session = useSession()
  return (
    <Screen title={say('title')}>
      {isAdmin(session) && <NeedsCare />}
      <Figures />
      <Today />
      {isAdmin(session) && <FirstSteps />}
    </Screen>
  )
}

/** Of the own calendar; `total` of a list is enough. */
function Figures() {
  const { say, count, number } = useWords(homeWords)
  const { user } = useSession()
  const own = apiAs(user.id)
  const waiting = useRead(['provisional-bookings', 'count'], async () => {
    const query = { pageSize: 1, status: 'pending' as const }
    return (await answered(own.listProvisionalBookings({ query }))).total
  })
  const upcoming = useRead(['appointments', 'count'], async () => {
    const query = { pageSize: 1, status: 'upcoming' as const }
    return (await answered(own.listAppointments({ query }))).total
  })
  const error = waiting.error ?? upcoming.error
  if (error)
    return (
      <Problem error={error} retry={() => Promise.all([waiting.refetch(), upcoming.refetch()])} />
    )
  if (waiting.data === undefined || upcoming.data === undefined) return <Skeleton rows={1} />
  return (
    <div class="cards">
      <Figure href={paths.appointments} name={say('upcoming')} figure={number(upcoming.data)}>
        {count('upcomingText', upcoming.data)}
      </Figure>
      <Figure href={paths.waiting} name={say('waiting')} figure={number(waiting.data)}>
        {count('waitingText', waiting.data)}
      </Figure>
    </div>
  )
}

type FigureProps = { href: string; name: string; figure: string; children: ComponentChildren }

const Figure = ({ href, name, figure, children }: FigureProps) => (
  <a class="card figure-card" href={href}>
    <span class="quiet">{name}</span>
    <span>
      <span class="figure">{figure}</span> {children}
    </span>
  </a>
)
