/** What today holds, what waits for somebody, and what needs care. Numbers first. */
import { answered, apiAs } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Problem } from '../../parts/problem.tsx'
import { Screen } from '../../parts/screen.tsx'
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
  return (
    <div class="cards">
      <Figure of="upcoming" href={paths.appointments} n={upcoming.data} />
      <Figure of="waiting" href={paths.waiting} n={waiting.data} />
    </div>
  )
}

type FigureProps = { of: 'upcoming' | 'waiting'; href: string; n: number | undefined }

/** Its place is kept until the number is known. */
function Figure({ of, href, n }: FigureProps) {
  const { say, count, number } = useWords(homeWords)
  return (
    <a class="card figure-card" href={href}>
      <span class="quiet">{say(of)}</span>
      <span class={n === undefined ? 'placeholder' : undefined}>
        <span class="figure">{number(n ?? 0)}</span> {count(`${of}Text`, n ?? 0)}
      </span>
    </a>
  )
}
