import { raw } from 'hono/html'
import { counted } from '../../kernel/text.ts'

/** How many criteria have come how far. */
export type CriteriaCount = { ready: number; begun: number; open: number }

/** All criteria of a unit as one small bar: those ready, those begun, those not. */
export function CriteriaBar({ ready, begun, open }: CriteriaCount) {
  const all = Math.max(1, ready + begun + open)
  const parts = [
    [0, ready, 'bar-done'],
    [ready, begun, 'bar-begun'],
  ] as const
  const drawn = parts.map(
    ([from, length, look]) => `<rect class="${look}" x="${((from / all) * 100).toFixed(1)}%" width="${((length / all) * 100).toFixed(1)}%" height="100%"/>`,
  )
  return (
    <svg class="criteria-bar bar" role="img" aria-label={`${counted(ready, 'criterion', 'criteria')} ready, ${begun} in progress, ${open} not started`}>
      {raw(`<rect class="bar-ground" width="100%" height="100%"/>${drawn.join('')}`)}
    </svg>
  )
}
