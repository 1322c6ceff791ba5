import { Shape, type ShapeName } from './shape.tsx'

/** How loud a state or a notice is. */
export type Tone = 'quiet' | 'accent' | 'info' | 'attention' | 'problem' | 'done'

const states = {
  'not started': { words: 'Not started', shape: 'empty', tone: 'quiet' },
  'in progress': { words: 'In progress', shape: 'half', tone: 'accent' },
  waiting: { words: 'Waiting', shape: 'waiting', tone: 'attention' },
  ready: { words: 'Ready', shape: 'ready', tone: 'accent' },
  submitted: { words: 'Submitted', shape: 'sent', tone: 'info' },
  met: { words: 'Met', shape: 'tick', tone: 'done' },
  'not yet met': { words: 'Not yet met', shape: 'cross', tone: 'problem' },
  passed: { words: 'Passed', shape: 'tick', tone: 'done' },
  referred: { words: 'Referred', shape: 'back', tone: 'attention' },
} as const satisfies Record<string, { words: string; shape: ShapeName; tone: Tone }>

/** A state as the trade names it. */
export type StateName = keyof typeof states

/** A state as a word, a shape and a colour. `for` completes "Waiting for …"; `words` replaces the word ("Signed"). */
export function StateBadge(props: { state: StateName; for?: string | undefined; words?: string | undefined }) {
  const { words, shape, tone } = states[props.state]
  return (
    <span class={`state tone-${tone}`}>
      <Shape name={shape} />
      {props.words ?? (props.for === undefined ? words : `${words} for ${props.for}`)}
    </span>
  )
}

/** The word, shape and tone of a state, for pictures that show states. */
export function stateLook(state: StateName): { words: string; shape: ShapeName; tone: Tone } {
  return states[state]
}
