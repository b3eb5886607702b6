import { useState } from 'preact/hooks'
import { useWords } from '../languages.ts'
import { Button } from './button.tsx'
import { partWords } from './words.ts'

/** Says when it has copied, for the eye and the ear; and when the browser does not let it. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { say } = useWords(partWords)
  const [isCopied, setCopied] = useState<boolean | null>(null)
  const copy = async () => {
    try {
      // Over plain http there is no clipboard, but on this very computer.
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <>
      <Button kind="second" onClick={copy} {...(label !== undefined && { label })}>
        {say(isCopied ? 'copied' : 'copy')}
      </Button>
      <span class={isCopied === false ? 'mistake' : 'unseen'} role="status">
        {isCopied !== null && say(isCopied ? 'copied' : 'notCopied')}
      </span>
    </>
  )
}
