import type { Values } from './page.ts'

/** What is typed in, by the names of the fields; of several fields with one name a list. */
export function valuesIn(form: HTMLFormElement): Values {
  const data = new FormData(form)
  return Object.fromEntries(
    [...new Set(data.keys())].map(name => {
      const all = data.getAll(name).map(String)
      return [name, all.length > 1 ? all : (all[0] ?? '')]
    }),
  )
}
