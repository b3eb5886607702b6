/**
 * An address that is not left without asking: what was typed there would be lost. In the dashboard
 * one goes by links (the keys and the palette follow them too), and by the browser's way back.
 */

/** Hears where somebody wants to go, and decides. */
type Ask = (address: string) => void

/** Whatever is not saved, each by itself. */
const held = new Set<symbol>()
/** Where all of it is. */
let here = ''
let ask: Ask | null = null

/** From now on `next` is asked about each way that leads away. Ends with what it returns. */
export function whoAsks(next: Ask): () => void {
  ask = next
  return () => {
    ask = null
  }
}

/**
 * Going back has happened when it is heard of: the address is put back before the router hears it.
 * To be called before there is a router.
 */
export function watchWayBack(): void {
  addEventListener('popstate', event => {
    const address = addressOf(location)
    if (held.size === 0 || address === here) return
    event.stopImmediatePropagation()
    history.pushState(null, '', here)
    ask?.(address)
  })
}

const unload = (event: BeforeUnloadEvent) => event.preventDefault()

function click(event: MouseEvent): void {
  const address = leadsTo(event)
  if (address === null || address === addressOf(location)) return
  event.preventDefault()
  event.stopPropagation()
  ask?.(address)
}

/** Something here is not saved: from now on leaving is asked about. Ends with what it returns. */
export function holdHere(): () => void {
  const one = Symbol('not saved')
  if (held.size === 0) {
    addEventListener('beforeunload', unload)
    addEventListener('click', click, true)
  }
  here = addressOf(location)
  held.add(one)
  return () => {
    held.delete(one)
    if (held.size > 0) return
    removeEventListener('beforeunload', unload)
    removeEventListener('click', click, true)
  }
}

/** Where a click leads within the dashboard, in this window. */
function leadsTo(event: MouseEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.target === '_blank' || link.origin !== location.origin) return null
  return addressOf(link)
}

const addressOf = ({ pathname, search }: Location | HTMLAnchorElement): string => pathname + search

/** Goes there as a click on a link does, so that whoever is to be asked is asked. */
export function followLink(href: string): void {
  const link = Object.assign(document.createElement('a'), { href })
  document.body.append(link)
  link.click()
  link.remove()
}
