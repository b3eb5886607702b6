/** The document around one narrow sheet of text, in the reader's language. */
import type { ComponentChildren } from 'preact'
import type { PublicPage } from '../client/client.ts'
import type { Spoken } from '../words/choose-locale.ts'
import { Speaking } from '../words/speaking.ts'
import { speechOf } from '../words/speech.ts'
import { assetPaths } from './assets.ts'
import { Colophon } from './colophon.tsx'
import { renderDocument } from './document.tsx'
import type { PageLook } from './look.ts'

export type SheetPage = {
  spoken: Spoken
  look: PageLook
  title: string
  company: PublicPage['company']
  /** What kind of sheet it is, for its style. */
  kind: string
  /** Whether it has times, which are shown in the zone of whoever looks. */
  hasTimes: boolean
  /** What the script of an embedded page starts from. */
  data?: object
  children: ComponentChildren
}

export function renderSheet({ spoken, look, title, company, ...page }: SheetPage): string {
  return renderDocument({
    title,
    description: title,
    language: spoken.locale.tag,
    look,
    blocking: page.hasTimes ? [assetPaths.visitorZone] : [],
    ...(look.isEmbedded && {
      scripts: [assetPaths.startAppointment],
      data: page.data ?? {},
    }),
    children: (
      <Speaking.Provider value={speechOf(spoken.locale, spoken.words)}>
        <main class={`sheet narrow ${page.kind}`}>{page.children}</main>
        <Colophon company={company} />
      </Speaking.Provider>
    ),
  })
}
