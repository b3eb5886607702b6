import type { NextHosts as Hosts } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import type { WhyNext } from './fair-shares.ts'
import { fairnessWords } from './fairness-words.ts'
import type { Queue } from './type-values.ts'

type NextProps = { next: Hosts['nextHosts']; why: WhyNext | null; mode: Queue['type'] }

/** The order, and what put the first there. */
export function NextHosts({ next, why, mode }: NextProps) {
  const { say } = useWords(fairnessWords)
  if (next.length === 0) return null
  return (
    <section class="card" aria-labelledby="next-hosts">
      <div class="text near">
        <h2 id="next-hosts">{say('order')}</h2>
        <p class="quiet">{say('orderHint')}</p>
      </div>
      <ol class="next-list">
        {next.map((host, at) => (
          <li key={host.id} class={at === 0 ? 'first' : undefined}>
            <span class="turn-no" aria-hidden="true">
              {at + 1}
            </span>
            <span class="two-lines">
              <span>{host.name}</span>
              <span class="quiet">
                {at === 0 && why !== null ? say(`why_${why}`) : <Numbers {...{ host, mode }} />}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

type NumbersProps = { host: Hosts['nextHosts'][number]; mode: Queue['type'] }

function Numbers({ host, mode }: NumbersProps) {
  const { say } = useWords(fairnessWords)
  const { bookings, capacity, lastTurn } = host
  if (mode === 'simpleRoundRobin' && lastTurn === null) return <>{say('why_never')}</>
  const numbers = [`${say('bookings')} ${bookings}`]
  if (mode !== 'simpleRoundRobin') numbers.push(`${say('capacity')} ${capacity}`)
  return <>{numbers.join(' · ')}</>
}
