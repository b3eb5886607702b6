/** What went wrong, and what to do about it. */
import { Refused } from '../api.ts'
import { useWords } from '../languages.ts'
import { Button } from './button.tsx'
import { partWords } from './words.ts'

/** In the reader's language where there are words for it, else as the API says it. */
export function useProblemText(): (error: unknown) => string {
  const { say } = useWords(partWords)
  return error => {
    if (!(error instanceof Refused)) return say('failed', { message: String(error) })
    if (error.status === 0) return say('noAnswer')
    if (error.status === 404) return say('notFound')
    if (error.status === 429) return say('tooMany')
    return say('failed', { message: error.message })
  }
}

export function Problem({ error, retry }: { error: unknown; retry?: () => unknown }) {
  const { say } = useWords(partWords)
  const textOf = useProblemText()
  return (
    <div class="notice bad problem" role="alert">
      <p>{textOf(error)}</p>
      {retry && (
        <Button kind="second" onClick={retry}>
          {say('tryAgain')}
        </Button>
      )}
    </div>
  )
}
