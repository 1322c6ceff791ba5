import type { Child, PropsWithChildren } from 'hono/jsx'
import { Disclosure } from '../disclosure/disclosure.tsx'

/** What is read stands left of what is written; on a narrow page it is folded above, under its name. It stays in sight while one scrolls. */
export function SideBySide({ beside, name, children }: PropsWithChildren<{ beside: Child; name: string }>) {
  return (
    <div class="side-by-side">
      <div class="side-narrow">
        <Disclosure sheet summary={name}>
          {beside}
        </Disclosure>
      </div>
      <aside class="side-wide" aria-label={name}>{beside}</aside>
      <div>{children}</div>
    </div>
  )
}
