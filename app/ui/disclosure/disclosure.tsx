import type { Child, PropsWithChildren } from 'hono/jsx'
import { Icon } from '../icon/icon.tsx'

/** Something that can be unfolded. `name` makes those of one name fold each other; `sheet` gives it paper of its own. */
export function Disclosure(
  props: PropsWithChildren<{ summary: Child; aside?: Child; open?: boolean | undefined; name?: string; sheet?: boolean; id?: string }>,
) {
  return (
    <details class={props.sheet ? 'disclosure sheet' : 'disclosure'} open={props.open} name={props.name} id={props.id}>
      <summary>
        <Icon name="next" />
        <span class="disclosure-words">{props.summary}</span>
        {props.aside && <span class="disclosure-aside">{props.aside}</span>}
      </summary>
      <div class="disclosure-body">{props.children}</div>
    </details>
  )
}
