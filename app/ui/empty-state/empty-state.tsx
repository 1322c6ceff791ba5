import type { Child, PropsWithChildren } from 'hono/jsx'
import { Icon, type IconName } from '../icon/icon.tsx'

/** A page or a sheet with nothing on it yet: what it is for, the one button, and an example of how it will look. */
export function EmptyState(props: PropsWithChildren<{ icon: IconName; title: string; action?: Child; example?: Child }>) {
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name={props.icon} />
      </span>
      <h2>{props.title}</h2>
      <div class="prose quiet">{props.children}</div>
      {props.action && <div class="button-row">{props.action}</div>}
      {props.example && (
        <figure class="empty-example">
          <figcaption class="small quiet">For example</figcaption>
          {props.example}
        </figure>
      )}
    </div>
  )
}
