import type { Child, PropsWithChildren } from 'hono/jsx'

/** A sheet of the notebook: one hairline, one heading. `plain` has no paper of its own, `sunken` lies lower, `compact` has a small heading. */
export function Sheet(
  props: PropsWithChildren<{
    title?: string | undefined
    aside?: Child
    kind?: 'paper' | 'plain' | 'sunken' | undefined
    compact?: boolean | undefined
    id?: string | undefined
    level?: 2 | 3
  }>,
) {
  const titleId = props.title === undefined ? undefined : `${props.id ?? slug(props.title)}-title`
  const kind = props.kind === undefined || props.kind === 'paper' ? '' : ` sheet-${props.kind}`
  const Heading = props.level === 3 ? 'h3' : 'h2'
  return (
    <section class={`sheet${kind}${props.compact ? ' sheet-compact' : ''}`} id={props.id} aria-labelledby={titleId}>
      {props.title !== undefined && (
        <div class="sheet-head">
          <Heading id={titleId}>{props.title}</Heading>
          {props.aside && <div class="small quiet">{props.aside}</div>}
        </div>
      )}
      {props.children}
    </section>
  )
}

function slug(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}
