import { useWords } from '../../languages.ts'
import { CopyButton } from '../../parts/copy-button.tsx'
import { userWords } from './words.ts'

/** Where somebody can be booked: to look at, and to hand on. */
export function PageAddress({ url }: { url: string }) {
  const { say } = useWords(userWords)
  return (
    <div class="page-address">
      <code class="code">{url}</code>
      <div class="form-end">
        <a class="button" href={url} target="_blank" rel="noreferrer">
          {say('openPage')}
        </a>
        <CopyButton text={url} label={say('copyAddress')} />
      </div>
    </div>
  )
}
