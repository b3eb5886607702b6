/** Details of a row have an address below the list's own; what the list shows stays in it. */
import { useLocation } from 'preact-iso'

/** `rows`: what the addresses of rows begin with, if that is not the list's. */
export function useRow(list: string, rows = list) {
  const { path, query, route } = useLocation()
  const behind = new URLSearchParams(query).toString()
  const withList = (at: string) => (behind === '' ? at : `${at}?${behind}`)
  const hrefOf = (id: string) => withList(`${rows}/${id}`)
  return {
    /** null: no details are open. */
    id: path.startsWith(`${rows}/`) ? path.slice(rows.length + 1) : null,
    hrefOf,
    open: (id: string) => route(hrefOf(id)),
    close: () => route(withList(list)),
  }
}
