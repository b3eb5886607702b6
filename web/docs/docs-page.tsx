import { assetPaths } from '../ui/assets.ts'
import { renderDocument } from '../ui/document.tsx'

/** The reference of the API, drawn by a script from /openapi.json. */
export function renderDocs(): string {
  return renderDocument({
    title: 'Punctual API reference',
    description: 'Every operation of this server’s API, with examples to try.',
    children: (
      <>
        <div id="reference" />
        <noscript>
          <main class="sheet narrow text">
            <h1>Punctual API reference</h1>
            <p>
              The reference is drawn by a script. Without scripts, read the same as{' '}
              <a href="/openapi.json">openapi.json</a>.
            </p>
          </main>
        </noscript>
        <script src={assetPaths.reference} />
        <script src={assetPaths.startReference} />
      </>
    ),
  })
}
