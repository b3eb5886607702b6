import type { PublicPage } from '../client/client.ts'
import { useSpeech } from '../words/speaking.ts'

/** The last line of a page. */
export function Colophon({ company }: { company?: PublicPage['company'] }) {
  const { say } = useSpeech()
  const links = [
    [company?.imprintUrl, say('imprint')],
    [company?.privacyPolicyUrl, say('privacyPolicy')],
  ] as const
  return (
    <footer class="colophon">
      {links.map(
        ([url, text]) =>
          url && (
            <a key={text} href={url} target="_blank" rel="noopener">
              {text}
            </a>
          ),
      )}
      <span>{say('madeWith')}</span>
    </footer>
  )
}
