/** A page that says everything which the script around understands, one button each. */
import {
  startEmbedded,
  tellBooked,
  tellCancelled,
  tellFailed,
  tellRescheduled,
} from '../../../web/booking/embedded.ts'

// As pages do that fill their window.
document.body.style.minHeight = '100dvh'
const content = document.createElement('main')
content.style.height = '600px'
document.body.append(content)

const acts: Record<string, () => void> = {
  Grow: () => resizeTo(1234),
  'Grow a little': () => resizeTo(605),
  Shrink: () => resizeTo(480),
  Book: () => tellBooked({ appointmentId: 'a-1', secret: 's-1' }),
  Cancel: () => tellCancelled({ appointmentId: 'a-1' }),
  Move: () => tellRescheduled({ appointmentId: 'a-1' }),
  Fail: () => tellFailed(404, 'gone'),
  Scroll: () =>
    window.parent.postMessage(
      { event: 'meetergo:scroll_by_distance', data: { distance: 300 } },
      '*',
    ),
  Lead: () =>
    window.parent.postMessage(
      {
        event: 'open-modal',
        data: { link: 'john-smith/discovery-call?led=1', params: { x: 'y' } },
      },
      '*',
    ),
}

function resizeTo(heightPx: number): void {
  content.style.height = `${heightPx}px`
}

for (const [name, act] of Object.entries(acts)) {
  const button = document.createElement('button')
  button.textContent = name
  button.addEventListener('click', act)
  content.append(button)
}
startEmbedded()
