import type { Child } from 'hono/jsx'

/** An example of a component: it is shown in the preview, and the tests read it with axe and html-validate. */
export type Example = { name: string; body: Child }
