import { useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { useWhen } from '../../when.ts'
import type { Webhook } from './webhooks.ts'
import { webhookWords } from './words.ts'

export function WebhookState({ of: webhook }: { of: Webhook }) {
  const { say } = useWords(webhookWords)
  const { stamp } = useWhen()
  const { enabled, disabledReason, failingSince } = webhook
  if (!enabled) {
    if (disabledReason === 'gone') return <Badge tone="bad">{say('offGone')}</Badge>
    if (disabledReason === 'failing') return <Badge tone="bad">{say('offFailing')}</Badge>
    return <Badge>{say('off')}</Badge>
  }
  return failingSince === null ? (
    <Badge tone="good">{say('works')}</Badge>
  ) : (
    <Badge tone="bad">{say('failing', { when: stamp(failingSince) })}</Badge>
  )
}
