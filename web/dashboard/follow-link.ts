/**
 * Goes to an address as a click on a link would, so that whoever keeps what is not saved is asked
 * before.
 */
export function followLink(href: string): void {
  const link = Object.assign(document.createElement('a'), { href })
  document.body.append(link)
  link.click()
  link.remove()
}
