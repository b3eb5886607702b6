/** Where whoever was just created can be booked, and how software creates the next. */
import type { CreateUser } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { CopyButton } from '../../parts/copy-button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { curlOf } from './curl.ts'
import { PageAddress } from './page-address.tsx'
import { userWords } from './words.ts'

export type Made = { userId: string; bookingUrl: string; body: CreateUser }

type MadeProps = {
  made: Made
  onClose: () => void
  onOpen: (id: string) => void
  onAnother: () => void
}

export function MadeUser({ made, onClose, onOpen, onAnother }: MadeProps) {
  const { say } = useWords(userWords)
  const { userId, bookingUrl, body } = made
  const name = `${body.givenName} ${body.familyName}`
  const command = curlOf('POST', `${location.origin}/v4/user`, body)
  return (
    <Dialog title={say('madeTitle', { name })} onClose={onClose}>
      <div class="text">
        <p>{say('madeText')}</p>
        <PageAddress url={bookingUrl} />
        <div class="form-end">
          <Button kind="second" onClick={() => onOpen(userId)}>
            {say('details')}
          </Button>
          <Button kind="plain" onClick={onAnother}>
            {say('another')}
          </Button>
        </div>
        <details class="more">
          <summary>{say('byApi')}</summary>
          <div class="text">
            <p class="quiet">{say('byApiText')}</p>
            <code class="code">{command}</code>
            <div>
              <CopyButton text={command} />
            </div>
          </div>
        </details>
      </div>
    </Dialog>
  )
}
