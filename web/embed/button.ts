/** A button that floats over the page. */
import { make, makeIcon } from './element.ts'
import type { ButtonSettings } from './settings.ts'

const CALENDAR = 'M5 6h14v14H5zM5 10h14M9 3v4M15 3v4'

export function makeButton(settings: ButtonSettings, onClick: () => void): HTMLButtonElement {
  const { text = 'Book an appointment', icon, animation, domId } = settings
  const { vertical, horizontal } = readPosition(settings.position)
  const button = make('button', {
    type: 'button',
    class: `floating ${vertical} at-${horizontal} ${animation ?? 'none'}`,
    'aria-haspopup': 'dialog',
    ...(domId && { id: domId }),
  })
  const drawn = iconFor(icon)
  if (drawn) button.append(drawn)
  if (text) button.append(make('span', {}, [text]))
  else button.setAttribute('aria-label', 'Book an appointment')
  const { style } = button
  if (settings.backgroundColor) style.setProperty('--button', settings.backgroundColor)
  if (settings.textColor) style.setProperty('--button-text', settings.textColor)
  button.addEventListener('click', onClick)
  return button
}

function iconFor(icon: string | undefined): Element | null {
  if (icon === 'none' || icon === '') return null
  const isPicture = icon && /^(https?:|data:image\/|\/)/.test(icon)
  return isPicture ? make('img', { src: icon, alt: '' }) : makeIcon(CALENDAR)
}

/** What is not understood is at the bottom right, where nobody misses it. */
function readPosition(position = ''): { vertical: string; horizontal: string } {
  const [, vertical = 'bottom', horizontal = 'right'] =
    /^(top|middle|bottom)-(left|center|right)$/.exec(position) ?? []
  return { vertical, horizontal }
}
