import type { PropsWithChildren } from 'hono/jsx'
import { Icon, type IconName } from '../icon/icon.tsx'

/** What a notice is about. */
export type NoticeKind = 'info' | 'attention' | 'problem' | 'done'

const icons = { info: 'info', attention: 'attention', problem: 'problem', done: 'done' } as const satisfies Record<NoticeKind, IconName>

/** Something the reader should know. Problems and what was just done are also announced. */
export function Notice(props: PropsWithChildren<{ kind: NoticeKind; title?: string | undefined }>) {
  return (
    <div class={`notice tone-${props.kind}`} role={props.kind === 'problem' ? 'alert' : props.kind === 'done' ? 'status' : undefined}>
      <Icon name={icons[props.kind]} />
      <div class="notice-body">
        {props.title !== undefined && <p class="notice-title">{props.title}</p>}
        {props.children && <div>{props.children}</div>}
      </div>
    </div>
  )
}
