import type { Child, PropsWithChildren } from 'hono/jsx'
import { Icon } from '../icon/icon.tsx'

/** A column: its heading, whether it holds figures, and the link that sorts by it. `sorted` says how it is sorted now. */
export type Column = { label: string; figures?: boolean; sort?: string; sorted?: 'ascending' | 'descending' | undefined }

type TableProps = {
  caption: string
  columns: readonly Column[]
  rows: readonly (readonly Child[])[]
  hideCaption?: boolean
  empty?: Child
  stacks?: boolean
}

/**
 * A real table. The first cell of a row names the row. Wide ones scroll by themselves, also by keyboard; one that `stacks` has each
 * row under one another where there is little room, every cell with its heading.
 */
export function DataTable(props: TableProps) {
  if (props.rows.length === 0 && props.empty) return <>{props.empty}</>
  return (
    <section class={props.stacks ? 'table-room stacks' : 'table-room'} aria-label={props.caption} tabindex={0}>
      <table class="data-table">
        <caption class={props.hideCaption ? 'sr-only' : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <Heading column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((cells) => (
            <tr>
              {cells.map((cell, at) => {
                const column = props.columns[at]
                const figures = column?.figures ? 'figures-cell' : undefined
                return at === 0 ? (
                  <th scope="row" class={figures}>
                    {cell}
                  </th>
                ) : (
                  <td class={figures} data-heading={props.stacks && cell !== '' ? column?.label : undefined}>
                    {cell}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What names a row, with what is worth knowing beside it underneath: for tables that a phone can show without scrolling. */
export function Entry({ title, more, children }: PropsWithChildren<{ title: Child; more?: Child }>) {
  return (
    <span class="table-entry">
      <span>{title}</span>
      {more !== undefined && <span class="small quiet">{more}</span>}
      {children !== undefined && <span class="small quiet">{children}</span>}
    </span>
  )
}

function Heading({ column }: { column: Column }) {
  const words =
    column.sort === undefined ? (
      column.label
    ) : (
      <a class="sort" href={column.sort}>
        {column.label}
        {column.sorted !== undefined && <Icon name={column.sorted === 'ascending' ? 'up' : 'down'} />}
      </a>
    )
  return (
    <th scope="col" class={column.figures ? 'figures-cell' : undefined} aria-sort={column.sorted}>
      {words}
    </th>
  )
}
