import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { FormBox } from '../../parts/fields.tsx'
import { paths } from '../../paths.ts'
import { changed } from '../../reads.ts'
import { NewSecret } from './new-secret.tsx'
import { useWebhookForm, WebhookFields } from './webhook-form.tsx'
import { webhookWords } from './words.ts'

const USUAL = ['booking_created', 'booking_rescheduled', 'booking_cancelled']

export function AddWebhook({ onClose }: { onClose: () => void }) {
  const { say } = useWords(webhookWords)
  const { route } = useLocation()
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null)
  const form = useWebhookForm({ endpoint: '', description: '', eventTypes: USUAL }, async body => {
    setMade(await answered(api.createWebhook({ body })))
    await changed('webhooks')
  })
  if (made) {
    return <NewSecret secret={made.secret} onClose={() => route(paths.webhook(made.id))} />
  }
  return (
    <Dialog title={say('add')} onClose={onClose}>
      <FormBox form={form} action={say('add')}>
        <WebhookFields form={form} />
      </FormBox>
    </Dialog>
  )
}
