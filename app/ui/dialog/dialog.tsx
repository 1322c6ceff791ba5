import type { PropsWithChildren } from 'hono/jsx'
import { Icon } from '../icon/icon.tsx'

/** A window over the page, opened by a `DialogOpener` of the same id. The browser keeps the focus in it; Escape closes it. */
export function Dialog(props: PropsWithChildren<{ id: string; title: string; keys?: boolean }>) {
  return (
    <dialog class="dialog" id={props.id} aria-labelledby={`${props.id}-title`} data-keys={props.keys ? '' : undefined}>
      <div class="dialog-head">
        <h2 id={`${props.id}-title`}>{props.title}</h2>
        <form method="dialog">
          <button class="btn btn-plain" type="submit">
            <Icon name="close" />
            <span>Close</span>
          </button>
        </form>
      </div>
      {props.children}
    </dialog>
  )
}

/** The button that opens a dialog; it needs no script of ours. */
export function DialogOpener(props: PropsWithChildren<{ of: string; kind?: 'main' | 'quiet' | 'plain' | 'danger' }>) {
  return (
    <button class={`btn btn-${props.kind ?? 'quiet'}`} type="button" {...{ commandfor: props.of, command: 'show-modal' }}>
      <span>{props.children}</span>
    </button>
  )
}
