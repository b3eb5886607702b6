/** The HTML document around every page. */
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { accentCss } from './accent.ts'
import { assetPaths } from './assets.ts'
import { inlined } from './inlined.ts'
import type { PageLook } from './look.ts'

export type DocumentProps = {
  title: string
  description: string
  /** BCP 47. */
  language?: string
  look?: PageLook
  /** Whether it has times, which are shown in the zone of whoever looks. */
  hasTimes?: boolean
  /** A file of styles in the place of those of the pages for visitors. */
  style?: string
  /** Scripts that run once all is there. */
  scripts?: readonly string[]
  /** What those scripts start from. */
  data?: object
  children: ComponentChildren
}

/** A whole document as text; all text in it is escaped. */
export function renderDocument(props: DocumentProps): string {
  return `<!doctype html>${renderToString(<Document {...props} />)}`
}

function Document(props: DocumentProps) {
  const { title, description, language = 'en', look, scripts = framed(props), data } = props
  return (
    <html
      lang={language}
      data-zones={look?.zoneNames.join(' ')}
      data-theme={look?.theme ?? undefined}
      class={look?.isEmbedded ? 'embedded' : undefined}
    >
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        {props.hasTimes && <script dangerouslySetInnerHTML={{ __html: inlined.visitorZone }} />}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" type="image/svg+xml" href={assetPaths.icon} />
        {props.style ? (
          <link rel="stylesheet" href={props.style} />
        ) : (
          <style dangerouslySetInnerHTML={{ __html: inlined.style }} />
        )}
        {look?.accentColor && (
          <style dangerouslySetInnerHTML={{ __html: accentCss(look.accentColor) }} />
        )}
        {scripts.map(path => (
          <script key={path} type="module" src={path} />
        ))}
      </head>
      <body>
        {props.children}
        {data && (
          <script
            id="page-data"
            type="application/json"
            dangerouslySetInnerHTML={{ __html: inScript(data) }}
          />
        )}
      </body>
    </html>
  )
}

/** In a frame every page tells the one around how high it is. */
const framed = ({ look }: DocumentProps): readonly string[] =>
  look?.isEmbedded ? [assetPaths.startFrame] : []

/** JSON that cannot end the script it stands in. */
const inScript = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c')
