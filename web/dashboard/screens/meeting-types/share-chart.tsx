/** Bars for the eye in a table for the ear: bookings against what the capacities say. */
import { useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { mostOf, type Share } from './fair-shares.ts'
import { fairnessWords } from './fairness-words.ts'

export function ShareChart({ shares }: { shares: readonly Share[] }) {
  const { say, number } = useWords(fairnessWords)
  const most = mostOf(shares)
  const hasAny = shares.some(({ bookings }) => bookings > 0)
  return (
    <section class="card" aria-labelledby="by-hosts">
      <div class="title-line chart-head">
        <h2 id="by-hosts">{say('byHosts')}</h2>
        <p class="legend" aria-hidden="true">
          <span class="legend-key">
            <i class="key-bar" /> {say('legendBookings')}
          </span>
          <span class="legend-key">
            <i class="key-mark" /> {say('legendExpected')}
          </span>
        </p>
      </div>
      {!hasAny && <p class="quiet">{say('noneYet')}</p>}
      <table class="chart">
        <caption class="unseen">{say('byHosts')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('host')}</th>
            <th scope="col" class="number">
              {say('capacity')}
            </th>
            <th scope="col">{say('bookings')}</th>
            <th scope="col" class="number">
              {say('expected')}
            </th>
            <th scope="col">{say('ahead')}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(share => (
            <tr key={share.id} class={share.isInQueue ? undefined : 'muted'}>
              <th scope="row">
                {share.name || say('formerHost')} {share.isGroup && <Badge>{say('group')}</Badge>}
                {!share.isInQueue && <Badge>{say('hasLeft')}</Badge>}
              </th>
              <td class="number capacity">{share.capacity}</td>
              <td class="bar-cell">
                <span class="bar-place" aria-hidden="true">
                  <span class="bar" style={{ inlineSize: `${(share.bookings / most) * 100}%` }} />
                  <span
                    class="mark"
                    style={{ insetInlineStart: `${(share.expected / most) * 100}%` }}
                  />
                </span>
                <span class="bar-number">{number(share.bookings)}</span>
              </td>
              <td class="number expected">{number(Math.round(share.expected * 10) / 10)}</td>
              <td class="difference">
                <Difference {...share} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Difference({ ahead }: Share) {
  const { say, count } = useWords(fairnessWords)
  if (ahead === 0) return <span class="quiet">{say('even')}</span>
  return <Badge>{count(ahead > 0 ? 'badge_more' : 'badge_fewer', Math.abs(ahead))}</Badge>
}
