import type { PropsWithChildren } from 'hono/jsx'
import { Icon, type IconName } from '../icon/icon.tsx'

/** The one main action of a page, a quiet one beside it, a bare one in a line of text, or one that takes something away. */
export type ButtonKind = 'main' | 'quiet' | 'plain' | 'danger'

type Look = { kind?: ButtonKind | undefined; icon?: IconName | undefined; describedBy?: string | undefined }

/** A button that sends its form; its words say what happens ("Send to Priya to sign"). `formAction` sends the form elsewhere. */
export function Button(props: PropsWithChildren<Look & { name?: string; value?: string; type?: 'submit' | 'button'; formAction?: string; form?: string }>) {
  return (
    <button
      class={`btn btn-${props.kind ?? 'main'}`}
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      formaction={props.formAction}
      form={props.form}
      aria-describedby={props.describedBy}
    >
      {props.icon && <Icon name={props.icon} />}
      <span>{props.children}</span>
    </button>
  )
}

/** A link that looks like a button, for going to where something is done. `prefetch={false}` for addresses that must not be fetched ahead. */
export function ButtonLink(props: PropsWithChildren<Look & { href: string; download?: boolean; prefetch?: boolean }>) {
  return (
    <a
      class={`btn btn-${props.kind ?? 'main'}`}
      href={props.href}
      download={props.download}
      data-no-prefetch={props.prefetch === false || props.download ? '' : undefined}
      aria-describedby={props.describedBy}
    >
      {props.icon && <Icon name={props.icon} />}
      <span>{props.children}</span>
    </a>
  )
}

/** Buttons side by side; on a phone they share the width. */
export function ButtonRow(props: PropsWithChildren) {
  return <div class="button-row">{props.children}</div>
}
