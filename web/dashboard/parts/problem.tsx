/** What went wrong, and what to do about it. */
import { Refused } from '../api.ts'
import { useWords } from '../languages.ts'
import { isSaid, mistakeIn, mistakeWords, refusalWords } from '../refusals.ts'
import { Button } from './button.tsx'
import { partWords } from './words.ts'

/** In the reader's language where there are words for it, else as the API says it. */
export function useProblemText(): (error: unknown) => string {
  const { say } = useWords(partWords)
  const refusal = useWords(refusalWords)
  const mistakesIn = useMistakes()
  return error => {
    if (!(error instanceof Refused)) return say('failed', { message: String(error) })
    if (isSaid(error.code)) return refusal.say(error.code)
    if (error.status === 404) return say('notFound')
    const isOfFields = error.code === 'validation_failed' && error.errors.length > 0
    const fields = mistakesIn(error).map(mistake => mistake.join(': '))
    return say('failed', { message: isOfFields ? fields.join('; ') : error.message })
  }
}

/** What is wrong with each field, by its path in the API's body; said as `useProblemText` does. */
export function useMistakes(): (error: unknown) => [path: string, text: string][] {
  const refusal = useWords(refusalWords)
  const mistake = useWords(mistakeWords)
  return error => {
    if (!(error instanceof Refused)) return []
    return error.errors.map(({ field, message }) => {
      if (isSaid(error.code)) return [field, refusal.say(error.code)]
      const known = mistakeIn(message)
      return [field, known ? mistake.say(known.key, { n: known.n }) : message]
    })
  }
}

export function Problem({ error, retry }: { error: unknown; retry?: () => unknown }) {
  const { say } = useWords(partWords)
  const textOf = useProblemText()
  const mayPass = !(error instanceof Refused) || error.mayPass
  return (
    <div class="notice bad problem" role="alert">
      <p>{textOf(error)}</p>
      {retry && mayPass && (
        <Button kind="second" onClick={retry}>
          {say('tryAgain')}
        </Button>
      )}
    </div>
  )
}
