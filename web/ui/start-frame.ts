/**
 * Of pages without a script of their own, in a frame only: the page around learns the height, and
 * what was done or went wrong.
 */
import { startEmbedded, tellCancelled, tellFailed } from '../booking/embedded.ts'

const { told, failed, ...about } = JSON.parse(
  document.getElementById('page-data')?.textContent ?? '{}',
)

startEmbedded()
if (failed) tellFailed(failed, document.title)
if (told === 'cancelled') {
  tellCancelled(about)
  // Whoever loads the page again does not cancel again.
  const address = new URL(location.href)
  address.searchParams.delete('told')
  history.replaceState(null, '', address)
}
