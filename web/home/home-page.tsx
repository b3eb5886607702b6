/** The root of a server: what this is, and the first calls of the API. */
import { Colophon } from '../ui/colophon.tsx'
import { renderDocument } from '../ui/document.tsx'
import { type FirstCall, firstCalls, type HomePageProps } from './first-calls.ts'

export function renderHome(props: HomePageProps): string {
  return renderDocument({
    title: 'Punctual',
    description: 'An open, self-hosted scheduling platform with an API first.',
    children: (
      <>
        <main class="sheet narrow home">
          <header class="text">
            <h1>Punctual</h1>
            <p>
              This server gives people bookable calendars: one call to its API makes a person with
              hours, a meeting type and a booking page.
            </p>
            <p>
              <a class="button" href="/docs">
                API reference
              </a>
            </p>
            <p class="quiet">
              Looking for somebody’s booking page? Its address is longer than this one: open the
              link you were given.
            </p>
          </header>
          {firstCalls(props).map(call => (
            <Step key={call.title} {...call} />
          ))}
        </main>
        <Colophon />
      </>
    ),
  })
}

function Step({ title, text, command }: FirstCall) {
  const id = title.toLowerCase().replaceAll(' ', '-')
  return (
    <section class="step" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{text}</p>
      <pre class="command">
        <code>{command}</code>
      </pre>
    </section>
  )
}
