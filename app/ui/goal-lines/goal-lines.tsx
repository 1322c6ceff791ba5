import { scaleLinear } from 'd3-scale'
import { curveMonotoneX, line } from 'd3-shape'
import { raw } from 'hono/html'
import { shortDay } from '../../kernel/dates.ts'

/** A goal and how far it had come on some days, from 0 to 10. */
export type GoalLine = { goal: string; colour: number; href?: string | undefined; points: readonly { day: string; progress: number }[] }

const paper = { width: 220, height: 64, side: 8, top: 8 } as const

/** Goals over time, each in a small picture of its own on the same scale. */
export function GoalLines({ goals }: { goals: readonly GoalLine[] }) {
  return (
    <ul class="goal-lines">
      {goals.map((goal) => (
        <li class={`series-${goal.colour}`}>
          <p class="goal-words">{goal.href === undefined ? goal.goal : <a href={goal.href}>{goal.goal}</a>}</p>
          <Picture goal={goal} />
          <p class="small quiet figures">{inWords(goal)}</p>
        </li>
      ))}
    </ul>
  )
}

function Picture({ goal }: { goal: GoalLine }) {
  if (goal.points.length === 0) return <></>
  const days = goal.points.map((point) => Date.parse(point.day))
  const x = scaleLinear([Math.min(...days), Math.max(...days, Math.min(...days) + 1)], [paper.side, paper.width - paper.side])
  const y = scaleLinear([0, 10], [paper.height - paper.top, paper.top])
  const places = goal.points.map((point) => [round(x(Date.parse(point.day))), round(y(point.progress))] as [number, number])
  const way = line().curve(curveMonotoneX)(places) ?? ''
  const dots = places.map(([left, top], at) => `<circle cx="${left}" cy="${top}" r="${at === places.length - 1 ? 4.5 : 2.5}"/>`)
  return (
    <svg class="goal-line" viewBox={`0 0 ${paper.width} ${paper.height}`} role="img" aria-label={`${goal.goal}: ${inWords(goal)}`}>
      {raw(
        `<path class="axis" d="M0 ${y(0)}H${paper.width}"/><path class="grid" d="M0 ${y(10)}H${paper.width}"/><path class="way" d="${way}"/>${dots.join('')}`,
      )}
    </svg>
  )
}

function round(place: number): number {
  return Math.round(place * 10) / 10
}

function inWords({ points }: GoalLine): string {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return 'No progress noted yet'
  const from = shortDay(first.day, Number(last.day.slice(0, 4)))
  return points.length === 1 ? `${first.progress} of 10 on ${from}` : `From ${first.progress} to ${last.progress} of 10 since ${from}`
}
