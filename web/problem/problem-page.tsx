import { Colophon } from '../ui/colophon.tsx'
import { renderDocument } from '../ui/document.tsx'

export type ProblemPageProps = {
  status: number
  /** What the log knows this request by. */
  requestId: string
  /** Where to try again: the address that was asked for. */
  address: string
}

/** For a page that could not be made; says what the reader can do. */
export function renderProblem({ status, requestId, address }: ProblemPageProps): string {
  const { title, advice, canRetry } = sentencesOf(status)
  return renderDocument({
    title,
    description: title,
    children: (
      <>
        <main class="sheet narrow text">
          <h1>{title}</h1>
          <p>{advice}</p>
          {canRetry && (
            <p>
              <a class="button" href={address}>
                Try again
              </a>
            </p>
          )}
          <p class="quiet">
            If this stays, give whoever runs this server the number of the request:{' '}
            <code>{requestId}</code>
          </p>
        </main>
        <Colophon />
      </>
    ),
  })
}

function sentencesOf(status: number): { title: string; advice: string; canRetry: boolean } {
  if (status === 503) {
    return {
      title: 'Not available right now',
      advice: 'The server is busy or just starting. Try again in a moment.',
      canRetry: true,
    }
  }
  if (status >= 500) {
    return {
      title: 'Something went wrong on our side',
      advice: 'This page could not be made. Nothing was changed. Try again in a moment.',
      canRetry: true,
    }
  }
  return {
    title: 'This address cannot be read',
    advice: 'Check that the link was copied whole, or ask whoever gave it to you for a new one.',
    canRetry: false,
  }
}
