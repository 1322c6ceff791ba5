import type { Child, PropsWithChildren } from 'hono/jsx'
import { Icon } from '../icon/icon.tsx'

/**
 * A column: its heading, whether it holds figures, and the link that sorts by it. `sorted` says how it is sorted now; `acts` that it
 * holds what can be done, which says so itself.
 */
export type Column = { label: string; figures?: boolean; acts?: boolean; sort?: string; sorted?: 'ascending' | 'descending' | undefined }

type TableProps = {
  caption: string
  columns: readonly Column[]
  rows: readonly (readonly Child[])[]
  hideCaption?: boolean
  empty?: Child
  stacks?: boolean
}

/**
 * A real table. The first cell of a row names the row. One that `stacks`, as those of more than two columns do unless told otherwise,
 * has the cells of a row under one another where there is little room, each with its heading; others scroll by themselves, also by
 * keyboard.
 */
export function DataTable(props: TableProps) {
  if (props.rows.length === 0 && props.empty) return <>{props.empty}</>
  const stacks = props.stacks ?? props.columns.length > 2
  return (
    <section class={stacks ? 'table-room stacks' : 'table-room'} aria-label={props.caption} tabindex={0}>
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
                const kind = kindOf(column)
                return at === 0 ? (
                  <th scope="row" class={kind}>
                    {cell}
                  </th>
                ) : (
                  <td class={kind} data-heading={stacks && cell !== '' && !column?.acts ? column?.label : undefined}>
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

function kindOf(column: Column | undefined): string | undefined {
  if (column?.figures) return 'figures-cell'
  return column?.acts ? 'acts-cell' : undefined
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
