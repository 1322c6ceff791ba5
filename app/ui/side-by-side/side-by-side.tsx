import type { Child, PropsWithChildren } from 'hono/jsx'
import { Disclosure } from '../disclosure/disclosure.tsx'

/** What is read stands left of what is written and stays in sight; on a narrow page it is folded above, under its name. */
export function SideBySide({ beside, name, children }: PropsWithChildren<{ beside: Child; name: string }>) {
  return (
    <div class="side-by-side">
      <Disclosure sheet summary={name}>
        {beside}
      </Disclosure>
      <div class="side-written">{children}</div>
    </div>
  )
}
