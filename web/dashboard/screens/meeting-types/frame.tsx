/**
 * A small window with a document of its own: its widths, styles and colour scheme are not those
 * of the page around it.
 */
import { type ComponentChildren, render } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Wider ones are as high as a screen, not as the place that there is. */
const WIDE_FROM = 720

type FrameProps = {
  title: string
  /** The width that the document believes it has; it is made smaller until it fits. */
  width: number
  theme: 'light' | 'dark'
  language: string
  styles: readonly string[]
  children: ComponentChildren
}

export function PreviewFrame({ title, width, theme, language, styles, children }: FrameProps) {
  const place = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [body, setBody] = useState<HTMLElement | null>(null)
  const size = useSize(place)
  const isWide = width > WIDE_FROM
  const scale = Math.min(1, size.width / width)
  const take = () => {
    const inside = frame.current?.contentDocument
    if (!inside || inside.body === body) return
    // Nothing in here leads anywhere.
    inside.addEventListener('click', stopLinks, true)
    inside.addEventListener('submit', event => event.preventDefault(), true)
    setBody(inside.body)
  }
  useLayoutEffect(take)
  useEffect(() => {
    if (body) applyStyles(body.ownerDocument, styles)
  }, [body, ...styles])
  useEffect(() => {
    if (!body) return
    const { documentElement: root } = body.ownerDocument
    root.lang = language
    root.dataset.theme = theme
    body.ownerDocument.title = title
    render(children, body)
  })
  useEffect(() => () => body?.isConnected && render(null, body), [body])
  return (
    <div class={isWide ? 'preview-window wide' : 'preview-window'} ref={place}>
      <iframe
        ref={frame}
        title={title}
        onLoad={take}
        style={{
          width: `${width}px`,
          height: `${size.height / scale}px`,
          transform: `scale(${scale})`,
        }}
      />
    </div>
  )
}

/** Sheets that are made here need no permission of the page's policy, which inline ones do. */
function applyStyles(inside: Document, styles: readonly string[]): void {
  const view = inside.defaultView as (Window & typeof globalThis) | null
  if (!view) return
  inside.adoptedStyleSheets = styles.map(text => {
    const sheet = new view.CSSStyleSheet()
    sheet.replaceSync(text)
    return sheet
  })
}

function stopLinks(event: Event): void {
  const { target } = event as Event & { target: Partial<Element> | null }
  if (target?.closest?.('a[href]')) event.preventDefault()
}

function useSize(place: { current: HTMLElement | null }) {
  const [size, setSize] = useState({ width: 360, height: 640 })
  useEffect(() => {
    if (!place.current) return
    const watch = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {}
      if (width > 0) setSize({ width, height })
    })
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [])
  return size
}
