import { useState } from 'preact/hooks'
import { useWords } from '../languages.ts'
import { Button } from './button.tsx'
import { partWords } from './words.ts'

/** Says when it has copied, for the eye and the ear. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { say } = useWords(partWords)
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <>
      <Button kind="second" onClick={copy} {...(label !== undefined && { label })}>
        {say(isCopied ? 'copied' : 'copy')}
      </Button>
      <span class="unseen" role="status">
        {isCopied && say('copied')}
      </span>
    </>
  )
}
