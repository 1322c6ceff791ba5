/** A next step: what to do, where, in how many minutes, and a word on why now. */
export type Step = { words: string; href: string; minutes?: number | undefined; note?: string | undefined }

/** What to do next, the most valuable first. */
export function NextList({ steps }: { steps: readonly Step[] }) {
  return (
    <ol class="next-list">
      {steps.map((step, at) => (
        <li>
          <a href={step.href} class="next-step">
            <span class="next-number figures" aria-hidden="true">
              {at + 1}
            </span>
            <span class="next-words">{step.words}</span>
            <NextNote step={step} />
          </a>
        </li>
      ))}
    </ol>
  )
}

function NextNote({ step }: { step: Step }) {
  const parts = [step.note, step.minutes === undefined ? undefined : `${step.minutes} min`].filter((part) => part !== undefined)
  return parts.length === 0 ? <></> : <span class="next-note figures">{parts.join(' · ')}</span>
}
