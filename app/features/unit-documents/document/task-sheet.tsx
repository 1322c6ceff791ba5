import { partInWords } from '../../../specification/requirement-words.ts'
import type { Criterion, Unit } from '../../../specification/schema.ts'
import { Icon } from '../../../ui/icon/icon.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { SourceNotes } from '../../catalogue/index.ts'

/** R033: what to do for each criterion, step by step. `doneAt` is the unit's page of a learner who is on it: where it is done. */
export function TaskSheet({ unit, doneAt }: { unit: Unit; doneAt: string | undefined }) {
  return (
    <>
      <p class="prose">
        Take the criteria in any order: nothing has to be done before something else, unless a step says so. What you enter once, where it happens, serves every
        criterion that it can.
      </p>
      {unit.outcomes.map(({ id, number, statement, criteria }) => (
        <Sheet title={`${number} ${statement}`} id={`outcome-${id}`}>
          <div class="stack">
            {criteria.map((criterion) => (
              <Tasks criterion={criterion} doneAt={doneAt} />
            ))}
          </div>
        </Sheet>
      ))}
    </>
  )
}

function Tasks({ criterion, doneAt }: { criterion: Criterion; doneAt: string | undefined }) {
  const { id, number, statement, whatToDo, notes } = criterion
  return (
    <section class="stack-tight" aria-label={`Criterion ${number}`}>
      <h3>
        <span class="figures">{number}</span> {statement}
      </h3>
      <SourceNotes notes={notes} />
      <ol class="prose tasks">
        {whatToDo.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <Parts criterion={criterion} />
      {doneAt !== undefined && (
        <a class="put-right" href={`${doneAt}#criterion-${id}`} data-no-print="">
          How far you are with {number} <Icon name="forward" />
        </a>
      )}
    </section>
  )
}

function Parts({ criterion }: { criterion: Criterion }) {
  const parts = criterion.requirements.flatMap((requirement) => (requirement.measure === 'parts' ? requirement.parts : []))
  if (parts.length === 0) return <></>
  return (
    <>
      <p class="small quiet">In writing, each part on its own:</p>
      <ul class="prose">
        {parts.map((part) => (
          <li>
            <strong>{partInWords(part)}</strong>
            {part.write === undefined ? '' : `: ${part.write}`}
          </li>
        ))}
      </ul>
    </>
  )
}
