import { html, raw } from 'hono/html'
import type { Child, PropsWithChildren } from 'hono/jsx'

/** How much of what is needed is there. `waiting` lies hatched behind it: it will count once somebody has acted. All in one unit. */
export type Amounts = { value: number; needed: number; waiting?: number | undefined }

/** A big figure ("13.5") with what it is of ("of 18 hours"), a bar, and who or what the rest waits for. */
export function ProgressMeter(props: Amounts & { figure: string; of: string; note?: Child; alternative?: string | undefined }) {
  return (
    <div class="meter">
      <p class="meter-words">
        <span class="meter-figure figures">{props.figure}</span> <span class="meter-of">{props.of}</span>
      </p>
      <ProgressBar {...props} alternative={props.alternative ?? `${props.figure} ${props.of}`} />
      {props.note && <p class="small quiet">{props.note}</p>}
    </div>
  )
}

/** Three meters on sheets side by side; on a phone the first has the width and the others share theirs. */
export function MeterRow(props: PropsWithChildren) {
  return <div class="meter-row">{props.children}</div>
}

/** Several meters, each under its own words, as many beside each other as fit. */
export function MeterList({ meters }: { meters: readonly (Amounts & { words: string; figure: string; of: string })[] }) {
  return (
    <ul class="meter-list">
      {meters.map(({ words, ...meter }) => (
        <li>
          <p class="small">{words}</p>
          <ProgressMeter {...meter} alternative={`${words}: ${meter.figure} ${meter.of}`} />
        </li>
      ))}
    </ul>
  )
}

/** The bar alone, drawn as a text: a page has dozens. `alternative` says the same in words; left out where the words stand beside it. */
export function ProgressBar(props: Amounts & { alternative?: string | undefined; small?: boolean }) {
  const done = share(props.value, props.needed)
  const waiting = Math.min(share(props.waiting ?? 0, props.needed), 100 - done)
  const hatched = waiting > 0 ? raw(`<rect class="bar-waiting" x="${done}%" width="${waiting}%" height="100%" fill="url(#hatch)"/>`) : ''
  const look = `bar${props.small ? ' bar-small' : ''}${done >= 100 ? ' bar-full' : ''}`
  const named = props.alternative === undefined ? raw('aria-hidden="true"') : html`role="img" aria-label="${props.alternative}"`
  return html`<svg class="${look}" ${named}>
    <rect class="bar-ground" width="100%" height="100%" />
    ${hatched}
    <rect class="bar-done" width="${done}%" height="100%" />
  </svg>`
}

/** A part of a whole in per cent, between 0 and 100, rounded down so that a bar never looks full before it is. */
function share(part: number, whole: number): number {
  if (whole <= 0) return 100
  return Math.max(0, Math.min(100, Math.floor((part / whole) * 1000) / 10))
}
