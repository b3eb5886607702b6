/** In a frame only: the page around it learns the height, and what was done. */
import { startEmbedded, tellCancelled } from '../booking/embedded.ts'

const { told, ...about } = JSON.parse(document.getElementById('page-data')?.textContent ?? '{}')

startEmbedded()
if (told === 'cancelled') {
  tellCancelled(about)
  // Whoever loads the page again does not cancel again.
  const address = new URL(location.href)
  address.searchParams.delete('told')
  history.replaceState(null, '', address)
}
