/**
 * Runs in the head, before anything is shown: a visitor who has not chosen a zone, and whose own
 * is not the one of this page, gets the page in their own.
 */
const named = document.documentElement.dataset.zones?.split(' ') ?? []
const own = Intl.DateTimeFormat().resolvedOptions().timeZone
const address = new URL(location.href)

if (own && own !== 'Etc/Unknown' && !named.includes(own) && !address.searchParams.has('timezone')) {
  address.searchParams.set('timezone', own)
  // Until the other page is there, nothing of this one appears.
  document.documentElement.hidden = true
  location.replace(address)
}

export {}
