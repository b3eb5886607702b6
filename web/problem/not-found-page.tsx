import { Colophon } from '../ui/colophon.tsx'
import { renderDocument } from '../ui/document.tsx'

/** For an address that leads nowhere. */
export function renderNotFound(): string {
  return renderDocument({
    title: 'Page not found',
    description: 'There is no page at this address.',
    children: (
      <>
        <main class="sheet narrow text">
          <h1>There is no page here</h1>
          <p>
            If someone gave you this link, check that it was copied whole, or ask them for a new
            one.
          </p>
        </main>
        <Colophon />
      </>
    ),
  })
}
