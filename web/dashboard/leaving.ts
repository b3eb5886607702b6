/**
 * An address that is not left without asking: what was typed there would be lost. In the dashboard
 * one goes by links (the keys and the palette follow them too), and by the browser's way back.
 */

/** Hears where somebody wants to go, and decides. */
type Ask = (address: string) => void

let guarded: { here: string; ask: Ask } | null = null

/**
 * Going back has happened when it is heard of: the address is put back before the router hears it.
 * To be called before there is a router.
 */
export function watchWayBack(): void {
  addEventListener('popstate', event => {
    const address = addressOf(location)
    if (!guarded || address === guarded.here) return
    event.stopImmediatePropagation()
    history.pushState(null, '', guarded.here)
    guarded.ask(address)
  })
}

/** From now on `ask` is asked about each way that leads away. Ends with what it returns. */
export function askBeforeLeaving(ask: Ask): () => void {
  const unload = (event: BeforeUnloadEvent) => event.preventDefault()
  const click = (event: MouseEvent) => {
    const address = leadsTo(event)
    if (address === null || address === addressOf(location)) return
    event.preventDefault()
    event.stopPropagation()
    ask(address)
  }
  guarded = { here: addressOf(location), ask }
  addEventListener('beforeunload', unload)
  addEventListener('click', click, true)
  return () => {
    guarded = null
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
