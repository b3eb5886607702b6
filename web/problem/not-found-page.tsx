import { Colophon } from '../ui/colophon.tsx'
import { renderDocument } from '../ui/document.tsx'
import type { PageLook } from '../ui/look.ts'
import type { Spoken } from '../words/choose-locale.ts'
import { Speaking } from '../words/speaking.ts'
import { speechOf } from '../words/speech.ts'

/** For an address that leads nowhere. */
export function renderNotFound({ locale, words, look }: Spoken & { look?: PageLook }): string {
  const speech = speechOf(locale, words)
  const { say } = speech
  return renderDocument({
    ...(look && { look }),
    title: say('notFoundTitle'),
    description: say('notFoundTitle'),
    language: locale.tag,
    ...(look?.isEmbedded && { data: { failed: 404 } }),
    children: (
      <Speaking.Provider value={speech}>
        <main class="sheet narrow text">
          <h1>{say('notFoundTitle')}</h1>
          <p>{say('notFoundText')}</p>
        </main>
        <Colophon />
      </Speaking.Provider>
    ),
  })
}
