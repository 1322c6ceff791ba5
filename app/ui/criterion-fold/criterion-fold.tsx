import type { Child, PropsWithChildren } from 'hono/jsx'
import { Icon } from '../icon/icon.tsx'

type Props = PropsWithChildren<{
  id: string
  number: string
  statement: string
  badge: Child
  toDo?: string | undefined
  gaps?: readonly string[]
  open?: boolean | undefined
}>

/**
 * A criterion that folds: its words and state always, the rest when it is opened. The address `#id` is inside, so that following a
 * link to it opens it. `toDo` says how much is still asked for; `gaps` are the sentences, read while it is folded.
 */
export function CriterionFold({ id, number, statement, badge, toDo, gaps = [], open, children }: Props) {
  return (
    <details class="criterion-fold sheet" open={open}>
      <summary>
        <Icon name="next" />
        <h3>
          <span class="figures">{number}</span> {statement}
        </h3>
        <span class="criterion-fold-state">
          {badge}
          {toDo !== undefined && <span class="small quiet">{toDo}</span>}
        </span>
        {gaps.length > 0 && <span class="criterion-fold-gaps small">{gaps.join(' ')}</span>}
      </summary>
      <div class="criterion-fold-body" id={id}>
        {children}
      </div>
    </details>
  )
}
