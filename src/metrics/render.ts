/** Figures as Prometheus reads them (text exposition format 0.0.4). */

export type Figures = {
  eventsToNumber: number
  eventsSetAside: number
  /** Deliveries to webhooks: all that are open, those due now, those of disabled endpoints. */
  open: number
  due: number
  held: number
  oldestDueSec: number
  /** In the last hour. */
  delivered: number
  givenUp: number
  /** Endpoints. */
  disabled: number
  /** Mails that are to go out: all of them, and how long the oldest has been due. */
  mailsQueued: number
  mailsOldestDueSec: number
  wakeUps: number
  transactionRetries: number
}

type Kind = 'gauge' | 'counter'

export function renderMetrics(of: Figures): string {
  return [
    ...metric('events_unnumbered', 'Events without a position yet', of.eventsToNumber),
    ...metric('events_set_aside', 'Events that a follower tries again', of.eventsSetAside),
    ...metric('webhook_deliveries_open', 'Deliveries to webhooks that are to be made', of.open),
    ...metric('webhook_deliveries_due', 'Deliveries that are due now or under way', of.due),
    ...metric('webhook_deliveries_held', 'Deliveries that wait for a disabled webhook', of.held),
    ...metric('webhook_oldest_due_seconds', 'How long the oldest has been due', of.oldestDueSec),
    ...help('webhook_deliveries_last_hour', 'Deliveries that ended in the last hour', 'gauge'),
    `punctual_webhook_deliveries_last_hour{outcome="delivered"} ${of.delivered}`,
    `punctual_webhook_deliveries_last_hour{outcome="given_up"} ${of.givenUp}`,
    ...metric('webhooks_disabled', 'Webhooks that are disabled', of.disabled),
    ...metric('mails_queued', 'Mails that are to go out, now or later', of.mailsQueued),
    ...metric(
      'mails_oldest_due_seconds',
      'How long the oldest mail that is to go out has been due',
      of.mailsOldestDueSec,
    ),
    ...metric('wake_ups', 'Wake-ups between processes that nobody took yet', of.wakeUps),
    ...metric(
      'transaction_retries_total',
      'Transactions of this process that began anew after a conflict',
      of.transactionRetries,
      'counter',
    ),
    '',
  ].join('\n')
}

const help = (name: string, text: string, kind: Kind): string[] => [
  `# HELP punctual_${name} ${text}`,
  `# TYPE punctual_${name} ${kind}`,
]

function metric(name: string, text: string, ...of: [value: number, kind?: Kind]): string[] {
  const [value, kind = 'gauge'] = of
  return [...help(name, text, kind), `punctual_${name} ${value}`]
}
