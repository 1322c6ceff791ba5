import { scaleBand, scaleLinear } from 'd3-scale'
import { raw } from 'hono/html'
import { hours } from '../../kernel/text.ts'
import { shortDay } from '../../kernel/dates.ts'
import { ClientChip, type ClientLook } from '../client-chip/client-chip.tsx'

/** A week by its first day, with the minutes of practice per client in it. */
export type Week = { from: string; parts: readonly { client: ClientLook; minutes: number }[] }

const paper = { width: 400, height: 160, top: 10, bottom: 26, left: 38 } as const

/** Practice week by week, coloured by client; weeks without practice stay as gaps on the line. */
export function WeeklyBars({ weeks, label }: { weeks: readonly Week[]; label: string }) {
  const clients = new Map(weeks.flatMap((week) => week.parts.map(({ client }) => [client.alias, client] as const)))
  return (
    <figure class="picture">
      <figcaption class="picture-names">
        {Array.from(clients.values(), (client) => (
          <ClientChip client={client} />
        ))}
      </figcaption>
      <svg viewBox={`0 0 ${paper.width} ${paper.height}`} role="img" aria-label={`${label}. ${inWords(weeks)}`}>
        {raw(drawing(weeks))}
      </svg>
    </figure>
  )
}

function drawing(weeks: readonly Week[]): string {
  const longest = Math.max(60, ...weeks.map((week) => minutesOf(week)))
  const floor = paper.height - paper.bottom
  const x = scaleBand(
    weeks.map((week) => week.from),
    [paper.left, paper.width],
  ).paddingInner(0.3)
  const y = scaleLinear([0, longest], [floor, paper.top])
  const step = longest > 180 ? 120 : 60
  const lines = Array.from({ length: Math.floor(longest / step) }, (_, at) => (at + 1) * step).map(
    (minutes) =>
      `<path class="grid" d="M${paper.left} ${y(minutes)}H${paper.width}"/><text x="${paper.left - 6}" y="${y(minutes) + 4}" text-anchor="end">${hours(minutes)} h</text>`,
  )
  const bars = weeks.map((week) => bar(week, x(week.from) ?? 0, x.bandwidth(), y))
  return `${lines.join('')}${bars.join('')}<path class="axis" d="M${paper.left} ${floor}H${paper.width}"/>${months(weeks, x)}`
}

function bar(week: Week, left: number, width: number, y: (minutes: number) => number): string {
  let below = 0
  return week.parts
    .map(({ client, minutes }) => {
      const [from, to] = [y(below), y(below + minutes)]
      below += minutes
      return `<rect class="series-${client.colour}" x="${left.toFixed(1)}" y="${to.toFixed(1)}" width="${width.toFixed(1)}" height="${Math.max(0, from - to - 1).toFixed(1)}" rx="1.5"/>`
    })
    .join('')
}

function months(weeks: readonly Week[], x: (from: string) => number | undefined): string {
  const first = weeks.filter((week, at) => at === 0 || week.from.slice(5, 7) !== weeks[at - 1]?.from.slice(5, 7))
  return first
    .map((week, place) => {
      const at = x(week.from) ?? 0
      const next = first[place + 1]
      if (next !== undefined && (x(next.from) ?? 0) - at < 40) return ''
      return `<text x="${at.toFixed(1)}" y="${paper.height - 6}">${shortDay(week.from, Number(week.from.slice(0, 4))).split(' ')[1]}</text>`
    })
    .join('')
}

function minutesOf(week: Week): number {
  return week.parts.reduce((sum, part) => sum + part.minutes, 0)
}

function inWords(weeks: readonly Week[]): string {
  const busy = weeks.filter((week) => minutesOf(week) > 0)
  const total = busy.reduce((sum, week) => sum + minutesOf(week), 0)
  return `${hours(total)} ${total === 60 ? 'hour' : 'hours'} in ${busy.length} of ${weeks.length} weeks`
}
