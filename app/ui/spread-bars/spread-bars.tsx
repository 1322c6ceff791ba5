import { raw } from 'hono/html'
import { counted } from '../../kernel/text.ts'

/** One statement with its average, lowest and highest point, and how many people gave one. */
export type SpreadRow = { words: string; mean: number; lowest: number; highest: number; count: number }

const paper = { width: 240, height: 22, side: 10 } as const

/** What several people said on a scale, statement by statement: a bar from the lowest to the highest, a mark at the average, and the same in words. */
export function SpreadBars({ rows, scale }: { rows: readonly SpreadRow[]; scale: readonly string[] }) {
  const highest = scale.length - 1
  if (rows.length === 0) return <></>
  return (
    <figure class="spread-bars">
      <figcaption class="small quiet">
        From 0, {scale[0]?.toLowerCase()}, to {highest}, {scale[highest]?.toLowerCase()}.
      </figcaption>
      <dl>
        {rows.map((row) => (
          <div class="spread-row">
            <dt>{row.words}</dt>
            <dd>
              <svg viewBox={`0 0 ${paper.width} ${paper.height}`} role="img" aria-label={inWords(row, highest)}>
                {raw(drawing(row, highest))}
              </svg>
              <span class="small figures" aria-hidden="true">
                {row.mean.toFixed(1)} <span class="quiet">{rangeOf(row)}</span>
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  )
}

function rangeOf({ lowest, highest, count }: SpreadRow): string {
  return `${lowest === highest ? `all ${lowest}` : `${lowest}–${highest}`} · ${counted(count, 'answer')}`
}

function inWords({ mean, lowest, highest, count }: SpreadRow, top: number): string {
  const range = lowest === highest ? `everybody said ${lowest}` : `from ${lowest} to ${highest}`
  return `${mean.toFixed(1)} of ${top} on average, ${range}, ${counted(count, 'answer')}`
}

function drawing({ mean, lowest, highest }: SpreadRow, top: number): string {
  const at = (point: number) => (paper.side + (point / top) * (paper.width - 2 * paper.side)).toFixed(1)
  const middle = paper.height / 2
  const ticks = Array.from({ length: top + 1 }, (_, point) => `<path class="grid" d="M${at(point)} 4V${paper.height - 4}"/>`)
  return `${ticks.join('')}<path class="spread-range" d="M${at(lowest)} ${middle}H${at(highest)}"/><circle class="spread-mean" cx="${at(mean)}" cy="${middle}" r="5.5"/>`
}
