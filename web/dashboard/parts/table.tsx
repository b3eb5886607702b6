/** Rows of the same kind under real headers. */
import type { ComponentChildren } from 'preact'
import { useWords } from '../languages.ts'
import { partWords } from './words.ts'

export type Column<Row> = {
  head: string
  cell: (row: Row) => ComponentChildren
  /** Set to the right: digits stand under each other, and buttons at the end of the row. */
  isNumber?: boolean
  /** Left out where there is no room: it says nothing that a row cannot do without. */
  isExtra?: boolean
}

type TableProps<Row> = {
  /** What the rows are, for the ear. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** Where the first cell leads: the row's own address; undefined: it has none. */
  hrefOf?: (row: Row) => string | undefined
  /** A row that is not as the others: ended, cancelled. */
  isMuted?: (row: Row) => boolean
}

export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, keyOf, hrefOf, isMuted } = props
  return (
    <div class="table-frame">
      <table class="table">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column.head} scope="col" class={classOf(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={keyOf(row)} class={isMuted?.(row) ? 'muted' : undefined}>
              {columns.map((column, at) => (
                <Cell
                  key={column.head}
                  {...{ column, row }}
                  href={at === 0 ? hrefOf?.(row) : undefined}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type CellProps<Row> = { column: Column<Row>; row: Row; href: string | undefined }

/** The first cell names the row. */
function Cell<Row>({ column, row, href }: CellProps<Row>) {
  const content = column.cell(row)
  if (href === undefined) {
    return (
      <td class={classOf(column)} data-head={column.head}>
        {content}
      </td>
    )
  }
  return (
    <th scope="row" class={classOf(column)}>
      <a class="row-link" href={href}>
        {content}
      </a>
    </th>
  )
}

const classOf = <Row,>({ isNumber, isExtra }: Column<Row>): string | undefined =>
  [isNumber && 'number', isExtra && 'extra'].filter(Boolean).join(' ') || undefined

/** Holds the place of rows that are not there yet; seen only after a moment. */
export function Skeleton({ rows = 5 }: { rows?: number }) {
  const { say } = useWords(partWords)
  return (
    <div class="skeleton" role="status">
      <span class="unseen">{say('loading')}</span>
      {Array.from({ length: rows }, (_, at) => (
        <span key={at} class="bone" />
      ))}
    </div>
  )
}

/** Where nothing is yet: what would stand here, and how it begins. */
export function Empty(props: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <h2>{props.title}</h2>
      {props.children}
    </div>
  )
}
