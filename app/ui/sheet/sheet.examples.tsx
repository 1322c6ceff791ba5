import type { Example } from '../example.ts'
import { Sheet } from './sheet.tsx'

/** Sheets of the notebook. */
export const examples: readonly Example[] = [
  {
    name: 'With a heading',
    body: (
      <Sheet title="Why coaching, and why now" aside="3 September">
        <p class="prose">Tom leads a team of nine for the first time and wants to delegate without losing sight of the work.</p>
      </Sheet>
    ),
  },
  {
    name: 'Sunken',
    body: (
      <Sheet title="Last time" kind="sunken" id="last-time">
        <p>Tom was going to hand over the Friday report.</p>
      </Sheet>
    ),
  },
  {
    name: 'Plain',
    body: (
      <Sheet title="Sessions" kind="plain" id="plain-sessions">
        <p>Four sessions, 5.5 hours.</p>
      </Sheet>
    ),
  },
]
