/** The HTML document around every page. */
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { assetPaths } from './assets.ts'

export type DocumentProps = {
  title: string
  description: string
  /** Names of the zone that the times are shown in, for the script in the head. */
  zoneNames?: readonly string[]
  /** Scripts that run before anything is shown. */
  blocking?: readonly string[]
  children: ComponentChildren
}

/** A whole document as text; all text in it is escaped. */
export function renderDocument(props: DocumentProps): string {
  return `<!doctype html>${renderToString(<Document {...props} />)}`
}

function Document({ title, description, zoneNames, blocking = [], children }: DocumentProps) {
  return (
    <html lang="en" data-zones={zoneNames?.join(' ')}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        {blocking.map(path => (
          <script key={path} src={path} />
        ))}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" type="image/svg+xml" href={assetPaths.icon} />
        <link rel="stylesheet" href={assetPaths.style} />
      </head>
      <body>{children}</body>
    </html>
  )
}
