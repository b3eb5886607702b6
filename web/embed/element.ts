/** Elements, made in a way that no content security policy forbids: no markup, no inline style. */
import { styleSheets } from './style.ts'

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** An element that neither takes styles from the page around nor gives it any. */
export function makeHost(): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('punctual-embed')
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = styleSheets()
  return { host, root }
}

const SVG = 'http://www.w3.org/2000/svg'

/** A drawing of lines on 24 × 24. */
export function makeIcon(path: string): SVGSVGElement {
  const icon = document.createElementNS(SVG, 'svg')
  icon.setAttribute('viewBox', '0 0 24 24')
  icon.setAttribute('aria-hidden', 'true')
  const line = document.createElementNS(SVG, 'path')
  line.setAttribute('d', path)
  icon.append(line)
  return icon
}
