import type { Child, PropsWithChildren } from 'hono/jsx'
import { Icon } from '../icon/icon.tsx'
import { ProgressBar } from '../progress-meter/progress-meter.tsx'
import { StateBadge } from '../state-badge/state-badge.tsx'

/** How a requirement stands; `judgement` is for people only. */
export type RequirementState = 'not started' | 'incomplete' | 'complete' | 'judgement'

/** What a requirement's line says. `source` is where the requirement comes from; `asked` is what it asks for, part by part; `folded` keeps the why closed. */
export type RequirementLineProps = PropsWithChildren<{
  sentence: string
  state: RequirementState
  measured?: { value: number; words: string } | undefined
  needed?: { value: number; words: string } | undefined
  why?: string | undefined
  putRight?: { href: string; words: string } | undefined
  source?: string | undefined
  asked?: Child
  folded?: boolean
}>

/** One requirement: what it asks for, measured against needed, its state, why, and where it is put right. Children are the records behind it. */
export function RequirementLine(props: RequirementLineProps) {
  return (
    <div class="requirement">
      <p class="requirement-sentence">{props.sentence}</p>
      <div class="requirement-figures">
        <RequirementBadge state={props.state} />
        {props.measured !== undefined && props.needed !== undefined && (
          <span class="requirement-measure">
            <ProgressBar value={props.measured.value} needed={props.needed.value} small />
            <span class="figures small">
              {props.measured.words} of {props.needed.words}
            </span>
          </span>
        )}
      </div>
      {props.asked}
      {props.putRight !== undefined && props.state !== 'complete' && (
        <a class="put-right" href={props.putRight.href}>
          {props.putRight.words} <Icon name="forward" />
        </a>
      )}
      {(props.why !== undefined || props.children) && (
        <details class="requirement-why" open={props.state === 'incomplete' && !props.folded}>
          <summary>
            Why<span class="sr-only">: {props.sentence}</span>
          </summary>
          {props.why !== undefined && <p>{props.why}</p>}
          {props.children}
          {props.source !== undefined && <p class="small quiet">{props.source}</p>}
        </details>
      )}
    </div>
  )
}

/** What whoever judges a requirement looks for, point by point: for `asked`. */
export function LookedFor({ points }: { points: readonly string[] }) {
  if (points.length === 0) return <></>
  return (
    <ul class="part-list">
      {points.map((point) => (
        <li>{point}</li>
      ))}
    </ul>
  )
}

function RequirementBadge({ state }: { state: RequirementState }) {
  switch (state) {
    case 'not started':
      return <StateBadge state="not started" />
    case 'incomplete':
      return <StateBadge state="in progress" />
    case 'complete':
      return <StateBadge state="ready" />
    case 'judgement':
      return <StateBadge state="submitted" words="For your assessor to judge" />
  }
}
