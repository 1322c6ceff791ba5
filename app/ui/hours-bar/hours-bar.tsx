import { raw } from 'hono/html'
import { hours, listed } from '../../kernel/text.ts'
import type { ClientLook } from '../client-chip/client-chip.tsx'

/** Minutes that count and minutes that wait, of one client. */
export type ClientHours = { client: ClientLook; counted: number; waiting: number }

/** Hours toward what is needed, client by client, each labelled where it lies. All in minutes. */
export function HoursBar({ parts, needed }: { parts: readonly ClientHours[]; needed: number }) {
  const whole = Math.max(
    needed,
    parts.reduce((sum, part) => sum + part.counted + part.waiting, 0),
  )
  return (
    <figure class="hours-picture">
      <svg class="hours-bar" role="img" aria-label={inWords(parts, needed)}>
        {raw(drawing(parts, whole, needed))}
      </svg>
      <figcaption class="hours-names small figures">
        {parts.map(({ client, counted, waiting }) => (
          <span class={`series-${client.colour}`}>
            <span class="client-dot" aria-hidden="true" />
            {client.alias} {hours(counted)} h{waiting > 0 && <span class="quiet">, {hours(waiting)} h waiting</span>}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

function drawing(parts: readonly ClientHours[], whole: number, needed: number): string {
  let left = 0
  const drawn = ['<rect class="bar-ground" width="100%" height="100%"/>']
  for (const { client, counted } of parts) {
    drawn.push(`<rect class="series-${client.colour}" x="${percent(left, whole)}" width="${percent(counted, whole)}" height="100%"/>`)
    left += counted
  }
  const waiting = parts.reduce((sum, part) => sum + part.waiting, 0)
  if (waiting > 0) drawn.push(`<rect x="${percent(left, whole)}" width="${percent(waiting, whole)}" height="100%" fill="url(#hatch)"/>`)
  if (whole > needed) drawn.push(`<rect class="bar-target" x="${percent(needed, whole)}" width="2" height="100%"/>`)
  return drawn.join('')
}

function percent(part: number, whole: number): string {
  return whole <= 0 ? '0%' : `${Math.floor((part / whole) * 1000) / 10}%`
}

function inWords(parts: readonly ClientHours[], needed: number): string {
  const total = parts.reduce((sum, part) => sum + part.counted, 0)
  const each = parts.map((part) => `${part.client.alias} ${hours(part.counted)}${part.waiting > 0 ? ` and ${hours(part.waiting)} waiting` : ''}`)
  return `${hours(total)} of ${hours(needed)} hours count${each.length === 0 ? '' : `: ${listed(each)}`}`
}
