import { useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { paths } from '../../paths.ts'
import { useWhen } from '../../when.ts'
import { type Pick, passedOver } from './fair-shares.ts'
import { fairnessWords } from './fairness-words.ts'

type PicksProps = { picks: readonly Pick[]; nameOf: (candidateId: string) => string }

/** Of the last bookings: whom the queue chose, and why. */
export function LastPicks({ picks, nameOf }: PicksProps) {
  const { say } = useWords(fairnessWords)
  const { stamp } = useWhen()
  const whyOf = (pick: Pick): string => {
    if (pick.reason !== 'availability') return say(pick.reason)
    const names = passedOver(pick).map(nameOf).join(', ')
    return names === '' ? say('availabilityPlain') : say('availability', { names })
  }
  const columns: Column<Pick>[] = [
    { head: say('when'), cell: ({ createdAt }) => stamp(createdAt) },
    { head: say('host'), cell: ({ candidateId }) => nameOf(candidateId) },
    {
      head: say('why'),
      cell: pick => (
        <>
          {whyOf(pick)} {pick.givenBackAt !== null && <Badge>{say('gaveBack')}</Badge>}
        </>
      ),
    },
  ]
  return (
    <section class="text near" aria-labelledby="last-picks">
      <h2 id="last-picks">{say('lastPicks')}</h2>
      {picks.length === 0 ? (
        <p class="quiet">{say('noPicks')}</p>
      ) : (
        <Table
          caption={say('lastPicks')}
          columns={columns}
          rows={picks}
          keyOf={({ turn }) => String(turn)}
          hrefOf={({ appointmentId }) => paths.appointment(appointmentId)}
          isMuted={({ givenBackAt }) => givenBackAt !== null}
        />
      )}
    </section>
  )
}
