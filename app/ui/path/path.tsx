import { Icon } from '../icon/icon.tsx'
import { Shape } from '../state-badge/shape.tsx'
import { type StateName, stateLook } from '../state-badge/state-badge.tsx'

/** One of the stones of a path. `words` replaces the word of its state; `broken` says which order rule it breaks. */
export type Stone = { name: string; state: StateName; href: string; words?: string | undefined; when?: string | undefined; broken?: string | undefined }

/** The way from need to review, stone by stone, each with its state and date, and the order rule where it is broken. */
export function Path({ label, stones }: { label: string; stones: readonly Stone[] }) {
  const broken = stones.filter((stone) => stone.broken !== undefined)
  return (
    <div class="path-room">
      <ol class="path" aria-label={label}>
        {stones.map((stone) => {
          const look = stateLook(stone.state)
          return (
            <li class={`stone tone-${stone.broken === undefined ? look.tone : 'attention'}`}>
              <a href={stone.href}>
                <span class="stone-shape">
                  <Shape name={look.shape} />
                </span>
                <span class="stone-name">{stone.name}</span>
                <span class="stone-state">{stone.words ?? look.words}</span>
                {stone.when !== undefined && <span class="stone-when figures">{stone.when}</span>}
              </a>
            </li>
          )
        })}
      </ol>
      {broken.map((stone) => (
        <p class="path-broken tone-attention">
          <Icon name="attention" />
          <span>
            <strong>{stone.name}:</strong> {stone.broken}
          </span>
        </p>
      ))}
    </div>
  )
}
