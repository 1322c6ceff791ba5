import { raw } from 'hono/html'
import { type StateName, stateLook } from '../state-badge/state-badge.tsx'

/** A criterion on the map: its printed number, its state where there is one, where it is shown. */
export type MappedCriterion = { number: string; state?: StateName; href: string }

/** An outcome with its criteria. */
export type MappedOutcome = { number: string; title?: string | undefined; criteria: readonly MappedCriterion[] }

const frame = '<rect x="1.5" y="1.5" width="17" height="17" rx="3" fill="none" stroke="currentColor" stroke-width="1.75"/>'
const filled = '<rect x="1" y="1" width="18" height="18" rx="3.5" fill="currentColor"/>'
const shapes: Record<StateName, string> = {
  'not started': frame,
  'in progress': `${frame}<path d="M2 4.5A2.5 2.5 0 0 1 4.5 2H10v16H4.5A2.5 2.5 0 0 1 2 15.500z" fill="currentColor"/>`,
  waiting: `${frame}<path d="M6 5h8l-4 5zM10 10l4 5H6z" fill="currentColor"/>`,
  ready: filled,
  submitted: `${frame}<path d="M6 5.500 15 10l-9 4.500 1.800-4.500z" fill="currentColor"/>`,
  met: `${filled}<path d="m5.500 10.500 3 3 6-7" fill="none" stroke="var(--color-base-100)" stroke-width="2.25"/>`,
  'not yet met': `${frame}<path d="m6 6 8 8m0-8-8 8" fill="none" stroke="currentColor" stroke-width="2"/>`,
  passed: `${filled}<path d="m5.500 10.500 3 3 6-7" fill="none" stroke="var(--color-base-100)" stroke-width="2.25"/>`,
  referred: `${frame}<path d="M14 14v-3a2 2 0 0 0-2-2H6m3-3L6 9l3 3" fill="none" stroke="currentColor" stroke-width="1.75"/>`,
}
const drawn = new Map(Object.entries(shapes).map(([state, shape]) => [state, raw(`<svg viewBox="0 0 20 20" aria-hidden="true">${shape}</svg>`)]))

/** All criteria of a unit at one look, outcome by outcome; each square is a link and says its state in words; without a state it is the number alone. `strip`: in one line that stays in sight. */
export function CriterionMap({ outcomes, titles, strip }: { outcomes: readonly MappedOutcome[]; titles?: boolean; strip?: boolean }) {
  if (!strip) return <MapList outcomes={outcomes} titles={titles} kind={titles ? 'criterion-map criterion-map-titled' : 'criterion-map'} />
  return (
    <nav class="criterion-strip" aria-label="Criteria of this unit">
      <MapList outcomes={outcomes} titles={false} kind="criterion-map criterion-map-strip" />
    </nav>
  )
}

function MapList({ outcomes, titles, kind }: { outcomes: readonly MappedOutcome[]; titles: boolean | undefined; kind: string }) {
  return (
    <ol class={kind}>
      {outcomes.map((outcome) => (
        <li>
          <span class="outcome-number">
            <span class="figures">{outcome.number}</span>
            {titles && outcome.title !== undefined && <span class="quiet small">{outcome.title}</span>}
          </span>
          <span class="squares">
            {outcome.criteria.map((criterion) => (
              <Square criterion={criterion} />
            ))}
          </span>
        </li>
      ))}
    </ol>
  )
}

function Square({ criterion: { number, state, href } }: { criterion: MappedCriterion }) {
  if (state === undefined)
    return (
      <a class="square square-plain figures" href={href} aria-label={`Criterion ${number}`}>
        {number}
      </a>
    )
  const { words, tone } = stateLook(state)
  return (
    <a class={`square tone-${tone}`} href={href} title={`${number} ${words}`} aria-label={`Criterion ${number}: ${words}`}>
      {drawn.get(state)}
      <span class="figures" aria-hidden="true">
        {number}
      </span>
    </a>
  )
}
