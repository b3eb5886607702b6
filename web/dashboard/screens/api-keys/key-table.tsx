import { nowMs } from '../../../ui/clock.ts'
import { useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { useWhen } from '../../when.ts'
import { type ApiKey, endOf, endsSoon, isActive } from './keys.ts'
import { keyWords } from './words.ts'

type KeyTableProps = {
  keys: readonly ApiKey[]
  onDo: (what: 'rotate' | 'deactivate', key: ApiKey) => void
}

export function KeyTable({ keys, onDo }: KeyTableProps) {
  const { say } = useWords(keyWords)
  const { ago, date, stamp } = useWhen()
  const nameOf = (key: ApiKey) => key.name ?? say('noName')
  const columns: Column<ApiKey>[] = [
    {
      head: say('name'),
      cell: key => (
        <div class="two-lines">
          <strong>{nameOf(key)}</strong>
          <code class="quiet">ak_live:…{endOf(key)}</code>
        </div>
      ),
    },
    { head: say('state'), cell: key => <KeyState of={key} /> },
    {
      head: say('ends'),
      cell: key => <time dateTime={key.expiresAt}>{date(key.expiresAt)}</time>,
    },
    {
      head: say('lastUsed'),
      isExtra: true,
      cell: ({ lastUsedAt }) =>
        lastUsedAt === null ? (
          say('never')
        ) : (
          <time dateTime={lastUsedAt} title={stamp(lastUsedAt)}>
            {ago(lastUsedAt)}
          </time>
        ),
    },
    {
      head: say('actions'),
      isNumber: true,
      cell: key =>
        isActive(key) && (
          <div class="actions">
            <Button
              kind="plain"
              label={say('rotateOf', { name: nameOf(key) })}
              onClick={() => onDo('rotate', key)}
            >
              {say('rotate')}
            </Button>
            <Button
              kind="plain"
              label={say('deactivateOf', { name: nameOf(key) })}
              onClick={() => onDo('deactivate', key)}
            >
              {say('deactivate')}
            </Button>
          </div>
        ),
    },
  ]
  return (
    <Table
      caption={say('title')}
      columns={columns}
      rows={keys}
      keyOf={({ id }) => id}
      isMuted={key => !isActive(key)}
    />
  )
}

function KeyState({ of: key }: { of: ApiKey }) {
  const { say } = useWords(keyWords)
  if (key.status !== 'active') return <Badge>{say(key.status)}</Badge>
  return endsSoon(key, nowMs()) ? (
    <Badge tone="bad">{say('endsSoon')}</Badge>
  ) : (
    <Badge tone="good">{say('active')}</Badge>
  )
}
