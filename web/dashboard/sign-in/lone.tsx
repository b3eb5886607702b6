/** What has no side bar yet: one card. */
import type { ComponentChildren } from 'preact'
import { useTitle } from '../parts/screen.tsx'

export function Lone({ title, children }: { title: string; children: ComponentChildren }) {
  useTitle(title)
  return (
    <main class="lone">
      <p class="wordmark">Punctual</p>
      <div class="card">
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  )
}
