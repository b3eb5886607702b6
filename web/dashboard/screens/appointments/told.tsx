/** Mails and webhook deliveries about an appointment; administrators can open each. */
import type { ComponentChildren } from 'preact'
import type { AppointmentHistory } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { paths } from '../../paths.ts'
import { isAdmin, useSession } from '../../session.ts'
import { useWhen } from '../../when.ts'
import { spoken } from '../mail-log/mails.ts'
import { historyWords } from './history-words.ts'

const MAIL_KINDS = [
  'confirmation',
  'rescheduled',
  'cancelled',
  'reassigned',
  'opt_in',
  'approval',
  'declined',
  'expired',
  'reminder',
  'follow_up',
  'quick_mail',
] as const

const STATUSES = [
  ...(['queued', 'sent', 'written', 'failed', 'skipped'] as const),
  ...(['open', 'delivered', 'given_up'] as const),
]

export function Told({ history: { mails, deliveries } }: { history: AppointmentHistory }) {
  const { say, count } = useWords(historyWords)
  const kindOf = (kind: string) => {
    const known = MAIL_KINDS.find(one => one === kind)
    return known ? say(known) : kind
  }
  return (
    <>
      <Group title={count('mails', mails.length)} isEmpty={mails.length === 0}>
        {mails.map(({ id, kind, to, status, sentAt, dueAt }) => (
          <One
            key={id}
            href={paths.mail(id)}
            what={`${kindOf(kind)} → ${to ?? say('forgotten')}`}
            at={sentAt ?? dueAt}
            status={spoken(status)}
          />
        ))}
      </Group>
      <Group title={count('deliveries', deliveries.length)} isEmpty={deliveries.length === 0}>
        {deliveries.map(({ id, webhookId, endpoint, eventType, status, finishedAt, createdAt }) => (
          <One
            key={id}
            href={paths.delivery(webhookId, id)}
            what={`${eventType} → ${endpoint}`}
            at={finishedAt ?? createdAt}
            {...{ status }}
          />
        ))}
      </Group>
    </>
  )
}

type GroupProps = { title: string; isEmpty: boolean; children: ComponentChildren }

function Group({ title, isEmpty, children }: GroupProps) {
  if (isEmpty) return null
  return (
    <details>
      <summary>{title}</summary>
      <ul class="history">{children}</ul>
    </details>
  )
}

type OneProps = { href: string; what: string; at: string; status: string }

function One({ href, what, at, status }: OneProps) {
  const { say } = useWords(historyWords)
  const { stamp } = useWhen()
  const session = useSession()
  const known = STATUSES.find(one => one === status)
  return (
    <li>
      <time class="quiet" dateTime={at}>
        {stamp(at)}
      </time>
      <span>
        {isAdmin(session) ? <a {...{ href }}>{what}</a> : what}{' '}
        <span class="quiet">{known ? say(known) : status}</span>
      </span>
    </li>
  )
}
