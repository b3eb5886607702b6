/** The company's API keys: make one, rotate it, end it. */
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { nowMs } from '../../../ui/clock.ts'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { Problem } from '../../parts/problem.tsx'
import { Screen } from '../../parts/screen.tsx'
import { Empty, Skeleton } from '../../parts/table.tsx'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { CreateKey, DeactivateKey, RotateKey } from './key-dialogs.tsx'
import { KeyTable } from './key-table.tsx'
import { type ApiKey, endsSoon, isActive, readKeys } from './keys.ts'
import { keyWords } from './words.ts'

type Doing = { what: 'rotate' | 'deactivate'; key: ApiKey }

export default function ApiKeysScreen() {
  const { say, count } = useWords(keyWords)
  const { data: keys, error, refetch } = useRead(['api-keys'], readKeys)
  const [doing, setDoing] = useState<Doing | null>(null)
  const { path, route } = useLocation()
  const close = () => setDoing(null)
  const active = (keys ?? []).filter(isActive).reverse()
  const ended = (keys ?? []).filter(key => !isActive(key)).reverse()
  const ending = active.filter(key => endsSoon(key, nowMs()))
  const onDo = (what: 'rotate' | 'deactivate', key: ApiKey) => setDoing({ what, key })
  return (
    <Screen
      title={say('title')}
      lead={say('lead')}
      action={<Button onClick={() => route(paths.newApiKey)}>{say('create')}</Button>}
    >
      {error && !keys && <Problem error={error} retry={refetch} />}
      {!keys && !error && <Skeleton />}
      {ending.length > 0 && <p class="notice">{count('endsWarning', ending.length)}</p>}
      {keys && active.length === 0 && (
        <Empty title={say('emptyTitle')}>
          <p>{say('emptyText')}</p>
        </Empty>
      )}
      {active.length > 0 && <KeyTable keys={active} onDo={onDo} />}
      {ended.length > 0 && (
        <details class="more">
          <summary>{count('ended', ended.length)}</summary>
          <KeyTable keys={ended} onDo={onDo} />
        </details>
      )}
      {path === paths.newApiKey && <CreateKey onClose={() => route(paths.apiKeys)} />}
      {doing?.what === 'rotate' && <RotateKey of={doing.key} onClose={close} />}
      {doing?.what === 'deactivate' && <DeactivateKey of={doing.key} onClose={close} />}
    </Screen>
  )
}
