import type { Child } from 'hono/jsx'
import { raw } from 'hono/html'

/** A small count as dots: filled for those there, open for those still needed, open and fine for those that may be added. */
export function DotsMeter(props: { count: number; least: number; most?: number | undefined; words: string; note?: Child }) {
  const places = Math.max(props.count, props.most ?? props.least)
  const dots = Array.from({ length: places }, (_, at) => dot(at, at < props.count ? 'there' : at < props.least ? 'needed' : 'possible'))
  return (
    <div class="meter">
      <p class="meter-words">
        <svg class="dots" viewBox={`0 0 ${places * 28} 24`} height="24" width={places * 28} aria-hidden="true">
          {raw(dots.join(''))}
        </svg>
        <span class="meter-of">{props.words}</span>
      </p>
      {props.note && <p class="small quiet">{props.note}</p>}
    </div>
  )
}

function dot(at: number, state: 'there' | 'needed' | 'possible'): string {
  return `<circle class="dot-${state}" cx="${at * 28 + 12}" cy="12" r="9"/>`
}
