import { useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { useRow } from '../../parts/use-row.ts'
import { paths } from '../../paths.ts'
import { useWhen } from '../../when.ts'
import { type Mail, momentOf, type Status, spoken } from './mails.ts'
import { mailWords } from './words.ts'

export function MailTable({ mails }: { mails: readonly Mail[] }) {
  const { say } = useWords(mailWords)
  const { stamp } = useWhen()
  const { hrefOf } = useRow(paths.mailLog)
  const columns: Column<Mail>[] = [
    {
      head: say('mail'),
      cell: ({ subject, kind, error }) => (
        <span class="two-lines">
          <span class="mail-subject">{subject ?? say(kind)}</span>
          <span class="quiet mail-kind">
            {subject === null ? (error ?? say('noSubject')) : say(kind)}
          </span>
        </span>
      ),
    },
    {
      head: say('to'),
      cell: ({ to }) => <span class="mail-to">{to ?? say('forgotten')}</span>,
    },
    { head: say('status'), cell: ({ status }) => <MailState of={status} /> },
    {
      head: say('when'),
      cell: mail => (
        <time class="mail-when" dateTime={momentOf(mail)}>
          {stamp(momentOf(mail))}
        </time>
      ),
    },
  ]
  return (
    <Table
      caption={say('title')}
      columns={columns}
      rows={mails}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf(id)}
      isMuted={({ status }) => status === 'skipped'}
    />
  )
}

const TONES = {
  sent: 'good',
  written: 'calm',
  queued: 'accent',
  failed: 'bad',
  skipped: 'calm',
} as const

export function MailState({ of: status }: { of: Status }) {
  const { say } = useWords(mailWords)
  const state = spoken(status)
  return <Badge tone={TONES[state]}>{say(state)}</Badge>
}
