/** A piece of a booking page in both colour schemes, with its contrasts as they are measured. */
import { useWords } from '../../languages.ts'
import { isColor, type SchemeName, type ShownAccent, shownAccent } from './shown-accent.ts'
import { settingWords } from './words.ts'

type PreviewProps = {
  /** What is no colour shows the product's own. */
  accent: string
  logo: string | null
}

export function AccentPreview({ accent, logo }: PreviewProps) {
  const hex = isColor(accent) ? accent : null
  return (
    <div class="accent-previews">
      {(['light', 'dark'] as const).map(scheme => (
        <Scheme
          key={scheme}
          {...{ scheme, logo }}
          shown={hex === null ? null : shownAccent(hex, scheme)}
        />
      ))}
    </div>
  )
}

type SchemeProps = { scheme: SchemeName; logo: string | null; shown: ShownAccent | null }

function Scheme({ scheme, logo, shown }: SchemeProps) {
  const { say } = useWords(settingWords)
  const style = Object.fromEntries(
    Object.entries(shown?.colors ?? {}).map(([name, value]) => [`--${name}`, value]),
  )
  return (
    <figure class="accent-figure">
      <figcaption>{say(scheme)}</figcaption>
      {/* It shows how something looks, and nothing in it can be used. */}
      <div class={`accent-preview ${scheme}`} style={style} aria-hidden="true">
        {logo !== null && <img class="logo" src={logo} alt="" />}
        <strong>{say('previewTitle')}</strong>
        <span class="preview-time">{say('previewTime')}</span>
        <span class="preview-end">
          <span class="button">{say('previewButton')}</span>
          <span class="preview-link">{say('previewLink')}</span>
        </span>
      </div>
      {shown && <Measured of={shown} />}
    </figure>
  )
}

function Measured({ of: shown }: { of: ShownAccent }) {
  const { say, number } = useWords(settingWords)
  const ratio = (n: number) => say('contrast', { n: number(n) })
  return (
    <>
      <dl class="contrasts">
        <dt>{say('onButton')}</dt>
        <dd>{ratio(shown.onButton)}</dd>
        <dt>{say('onPage')}</dt>
        <dd>{ratio(shown.onPage)}</dd>
      </dl>
      <p class="quiet">
        {shown.isShifted ? say('shifted', { to: shown.colors.accent }) : say('asIs')}
      </p>
    </>
  )
}
