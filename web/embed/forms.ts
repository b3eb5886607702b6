/** Forms of the site that lead on to a booking: what was filled in comes along. */
import type { Wish } from './settings.ts'

export type FormListener = { link: string; formId?: string }

/** The form is sent as ever; the booking page opens beside it. The answer stops listening. */
export function listenToForms(
  listeners: readonly FormListener[],
  open: (wish: Wish) => void,
): () => void {
  const onSubmit = ({ target }: Event) => {
    if (!(target instanceof HTMLFormElement)) return
    const found = listeners.find(({ formId }) => !formId || formId === target.id)
    if (found) open({ link: found.link, prefill: valuesOf(target) })
  }
  document.addEventListener('submit', onSubmit)
  return () => document.removeEventListener('submit', onSubmit)
}

/** Neither secrets nor what is hidden, nor files. */
function valuesOf(form: HTMLFormElement): Record<string, string> {
  const secret = new Set(
    [...form.elements].flatMap(field =>
      field instanceof HTMLInputElement && /^(password|hidden)$/.test(field.type)
        ? [field.name]
        : [],
    ),
  )
  const texts = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && !secret.has(name) ? [[name, value] as const] : [],
  )
  return Object.fromEntries(texts)
}
