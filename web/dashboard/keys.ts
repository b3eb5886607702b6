/** Rules of the keys that work on a whole screen. */

/** How long after `g` the next key still counts. */
export const SECOND_KEY_MS = 1_500

/** Letters belong to whoever types a text, and to a dialog. */
export function isTyping({ target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true
  return target instanceof Element && target.closest('input, textarea, select') !== null
}
