/** Elements of the page that ask for a booking page by their attributes, now or later. */
import type { Inline } from './inline.ts'
import type { Alignment, Values, Wish } from './settings.ts'

/** What an element may ask of a namespace. */
export type Asked = {
  /** Whether there is something to open. */
  open(wish: Wish): boolean
  toggleSidebar(wish: Wish): boolean
  inline: Inline
}

export type Markup = {
  scan(): void
  /** Takes everything off the elements again, until the next scan. */
  stop(): void
}

const FOUND = '[data-meetergo-link],.meetergo-iframe,.meetergo-modal-button'
const LINKS = ['data-meetergo-link', 'data-src', 'data-link', 'link'] as const
const BOUND = 'data-mg-bound'

type Bound = { link: string; release(): void }

type Finder = (name: string) => Asked

/** `onChange` is called after the page has changed in whichever way. */
export function watchMarkup(namespaceOf: Finder, onChange: () => void): Markup {
  let frame = 0
  const bound = new Map<Element, Bound>()

  const release = (element: Element) => {
    bound.get(element)?.release()
    bound.delete(element)
    element.removeAttribute(BOUND)
  }
  const bind = (element: Element) => {
    const link = linkOf(element)
    if (bound.get(element)?.link === link) return
    release(element)
    if (!link) return
    const free = isInline(element) ? showIn(element, namespaceOf) : openFrom(element, namespaceOf)
    bound.set(element, { link, release: free })
    element.setAttribute(BOUND, 'true')
  }
  const sweep = () => {
    for (const element of bound.keys()) if (!element.isConnected) release(element)
  }
  const find = () => {
    frame = 0
    sweep()
    onChange()
    for (const element of document.querySelectorAll(FOUND)) bind(element)
  }
  // Pages change often: once before each picture is enough.
  const observer = new MutationObserver(() => {
    frame ||= requestAnimationFrame(find)
  })
  return {
    scan: () => {
      find()
      const watched = { childList: true, subtree: true, attributeFilter: [...LINKS, 'class'] }
      observer.observe(document.documentElement, watched)
    },
    stop: () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
      frame = 0
      for (const element of [...bound.keys()]) release(element)
    },
  }
}

function showIn(element: Element, namespaceOf: Finder): () => void {
  const { inline } = namespaceOf(nameOf(element))
  inline.show(element, wishOf(element))
  return () => inline.clear(element)
}

/** What it asks for is read when it is clicked: attributes may change. */
function openFrom(element: Element, namespaceOf: Finder): () => void {
  const end = new AbortController()
  const { signal } = end
  const onClick = (event: Event) => {
    // A link that is opened elsewhere on purpose stays a link.
    if (event instanceof MouseEvent && (event.metaKey || event.ctrlKey || event.shiftKey)) return
    const namespace = namespaceOf(nameOf(element))
    const isSidebar = element.getAttribute('data-meetergo-layout') === 'sidebar'
    const open = isSidebar ? namespace.toggleSidebar : namespace.open
    if (open(wishOf(element))) event.preventDefault()
  }
  element.addEventListener('click', onClick, { signal })
  const undo = element.matches(OPERABLE) ? () => {} : makeOperable(element, signal)
  return () => {
    end.abort()
    undo()
  }
}

const OPERABLE = 'a[href],button,input,summary,[tabindex]'

/** An element that is no control by itself answers to the keyboard as well. */
function makeOperable(element: Element, signal: AbortSignal): () => void {
  const attributes = { tabindex: '0', ...(!element.hasAttribute('role') && { role: 'button' }) }
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  const onKey = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || !/^( |Enter)$/.test(event.key)) return
    event.preventDefault()
    if (element instanceof HTMLElement) element.click()
  }
  element.addEventListener('keydown', onKey, { signal })
  return () => {
    for (const name of Object.keys(attributes)) element.removeAttribute(name)
  }
}

const nameOf = (element: Element): string => element.getAttribute('data-meetergo-ns') ?? 'default'

function linkOf(element: Element): string {
  const name = LINKS.find(one => element.getAttribute(one))
  return (name && element.getAttribute(name)) ?? ''
}

function isInline(element: Element): boolean {
  return (
    element.classList.contains('meetergo-iframe') ||
    element.getAttribute('data-meetergo-layout') === 'inline'
  )
}

function wishOf(element: Element): Wish {
  const alignment = element.getAttribute('data-align')
  return {
    link: linkOf(element),
    prefill: prefillOf(element),
    params: configOf(element),
    ...(element.getAttribute('data-resize') === 'false' && { resize: false }),
    ...(alignment && { alignment: alignment as Alignment }),
  }
}

/** `data-meetergo-prefill-email="…"` and `data-prefill-email="…"`. */
function prefillOf(element: Element): Values {
  const pairs = [...element.attributes].flatMap(({ name, value }) => {
    const [, key] = /^data-(?:meetergo-)?prefill-(.+)$/.exec(name) ?? []
    return key ? [[key, value] as const] : []
  })
  return Object.fromEntries(pairs)
}

/** Its texts go into the address; anything that is no JSON object says nothing. */
function configOf(element: Element): Values {
  try {
    const config: unknown = JSON.parse(element.getAttribute('data-meetergo-config') ?? '{}')
    const pairs = Object.entries(config ?? {}).filter(([, value]) => typeof value === 'string')
    return Object.fromEntries(pairs)
  } catch {
    return {}
  }
}
