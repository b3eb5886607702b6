/** What stops working if nobody looks after it. */
import { nowMs } from '../../../ui/clock.ts'
import { useWords } from '../../languages.ts'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { told } from '../../told.ts'
import { endsSoon, readKeys } from '../api-keys/keys.ts'
import { hostIn, readWebhooks } from '../webhooks/webhooks.ts'
import { homeWords } from './words.ts'

export function NeedsCare() {
  const { say, count } = useWords(homeWords)
  const { data: keys = [] } = useRead(['api-keys'], readKeys)
  const { data: webhooks = [] } = useRead(['webhooks'], readWebhooks)
  const ending = keys.filter(key => endsSoon(key, nowMs()))
  const failing = webhooks.filter(({ failingSince }) => failingSince !== null)
  const { isMailSent } = told()
  const isUrgent = ending.length + failing.length > 0
  if (isMailSent && !isUrgent) return null
  return (
    <section class={`notice care ${isUrgent ? 'bad' : ''}`} aria-labelledby="care">
      <h2 id="care">{say('needsCare')}</h2>
      <ul>
        {!isMailSent && (
          <li>
            <a href={paths.mailLog}>{say('mailsReachNobody')}</a>
          </li>
        )}
        {ending.length > 0 && (
          <li>
            <a href={paths.apiKeys}>{count('keysEnd', ending.length)}</a>
          </li>
        )}
        {failing.map(({ id, endpoint, enabled }) => (
          <li key={id}>
            <a href={paths.webhook(id)}>
              {say(enabled ? 'webhookFails' : 'webhookOff', {
                host: hostIn(endpoint),
              })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
