/** Moves the focus to what will be there, or in its place, once this change has been drawn. */
export function focusSoon(within: Element | null | undefined, selector: string): void {
  requestAnimationFrame(() => {
    const [...found] = within?.querySelectorAll<HTMLElement>(selector) ?? []
    found.at(-1)?.focus()
  })
}
