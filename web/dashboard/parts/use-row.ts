/** Details of a row have an address below the list's own; what the list shows stays in it. */
import { useLocation } from 'preact-iso'

export function useRow(list: string) {
  const { path, query, route } = useLocation()
  const behind = new URLSearchParams(query).toString()
  const withList = (at: string) => (behind === '' ? at : `${at}?${behind}`)
  const id = path.slice(list.length + 1)
  return {
    /** null: no details are open. */
    id: id === '' ? null : id,
    hrefOf: (rowId: string) => withList(`${list}/${rowId}`),
    open: (rowId: string) => route(withList(`${list}/${rowId}`)),
    close: () => route(withList(list)),
  }
}
