import { Colophon } from '../ui/colophon.tsx'
import { renderDocument } from '../ui/document.tsx'
import type { Spoken } from '../words/choose-locale.ts'
import { Speaking } from '../words/speaking.ts'
import { speechOf } from '../words/speech.ts'
import type { TextKey } from '../words/words.ts'

export type ProblemPageProps = Spoken & {
  status: number
  /** What the log knows this request by. */
  requestId: string
  /** Where to try again: the address that was asked for. */
  address: string
}

/** For a page that could not be made; says what the reader can do. */
export function renderProblem({ locale, words, ...props }: ProblemPageProps): string {
  const speech = speechOf(locale, words)
  const { say } = speech
  const { title, text, canRetry } = sentencesOf(props.status)
  return renderDocument({
    title: say(title),
    description: say(title),
    language: locale.tag,
    children: (
      <Speaking.Provider value={speech}>
        <main class="sheet narrow text">
          <h1>{say(title)}</h1>
          <p>{say(text)}</p>
          {canRetry && (
            <p>
              <a class="button" href={props.address}>
                {say('tryAgain')}
              </a>
            </p>
          )}
          <p class="quiet">
            {say('requestNumber')} <code>{props.requestId}</code>
          </p>
        </main>
        <Colophon />
      </Speaking.Provider>
    ),
  })
}

type Sentences = { title: TextKey; text: TextKey; canRetry: boolean }

function sentencesOf(status: number): Sentences {
  if (status === 503) return { title: 'busyTitle', text: 'busyText', canRetry: true }
  if (status === 429) return { title: 'tooManyTitle', text: 'tooManyText', canRetry: true }
  if (status >= 500) return { title: 'brokenTitle', text: 'brokenText', canRetry: true }
  return { title: 'unreadableTitle', text: 'unreadableText', canRetry: false }
}
