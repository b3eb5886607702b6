/** The document that the dashboard starts in: nothing of it is anybody's yet. */
import { assetPaths } from '../ui/assets.ts'
import { renderDocument } from '../ui/document.tsx'
import type { Told } from './told.ts'

export function renderDashboard(data: Told): string {
  return renderDocument({
    title: 'Punctual',
    description: 'The dashboard of this Punctual server.',
    style: assetPaths.dashboardStyle,
    scripts: [assetPaths.startDashboard],
    data,
    children: (
      <div id="dashboard">
        <noscript>
          <main class="lone text">
            <h1>Punctual</h1>
            <p>
              The dashboard needs JavaScript. Everything it does can be done over the{' '}
              <a href="/docs">API</a> as well.
            </p>
          </main>
        </noscript>
      </div>
    ),
  })
}
