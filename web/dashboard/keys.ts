/** Rules of the keys that work on a whole screen. */

/** How long after `g` the next key still counts. */
export const SECOND_KEY_MS = 1_500

const OFF_KEY = 'punctual-letters-off'

/** Whoever speaks to the computer may press letters without meaning to (WCAG 2.1.4). */
export const areLettersOn = (): boolean => localStorage.getItem(OFF_KEY) === null

/** In this browser, from now on. */
export function switchLetters(isOn: boolean): void {
  if (isOn) localStorage.removeItem(OFF_KEY)
  else localStorage.setItem(OFF_KEY, '')
}

/** Keys belong to whoever types a text, and to a dialog. */
function isTyping({ target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true
  return target instanceof Element && target.closest('input, textarea, select') !== null
}

const TEXT_FIELDS =
  'textarea, input:not([type=checkbox], [type=radio], [type=file], [type=range], [type=color])'

/** Whether a text has the focus, which has an undo of its own. */
export const isInText = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.matches(TEXT_FIELDS)

/** Whether a key that was pressed without another is for the screen. */
export function isForScreen(event: KeyboardEvent): boolean {
  if (event.metaKey || event.ctrlKey || event.altKey) return false
  return areLettersOn() && !isTyping(event)
}
