import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { CopyButton } from '../../parts/copy-button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { webhookWords } from './words.ts'

type SecretProps = { secret: string; more?: string; onClose: () => void }

/** Shown this once. */
export function NewSecret({ secret, more, onClose }: SecretProps) {
  const { say } = useWords(webhookWords)
  return (
    <Dialog title={say('secretTitle')} onClose={onClose} isOnce>
      <div class="text">
        <p>{say('secretText')}</p>
        {more && <p>{more}</p>}
        <div class="copy-line">
          <code class="code">{secret}</code>
          <CopyButton text={secret} />
        </div>
        <Button onClick={onClose}>{say('secretDone')}</Button>
      </div>
    </Dialog>
  )
}
