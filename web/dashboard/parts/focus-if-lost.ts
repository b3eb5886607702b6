/** Where what had the focus is gone by the next picture, one goes on at the top of what is open. */
export function focusIfLost(): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return
    const title =
      document.querySelector<HTMLElement>('dialog[open] h2') ??
      document.querySelector<HTMLElement>('h1')
    title?.focus({ preventScroll: true })
  })
}
