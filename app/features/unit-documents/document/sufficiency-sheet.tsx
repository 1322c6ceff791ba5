import { isJudgementOnly, partInWords } from '../../../specification/requirement-words.ts'
import type { Criterion, Requirement, Unit } from '../../../specification/schema.ts'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { SourceNotes } from '../../catalogue/index.ts'

/** R032: for each criterion, how much is enough, and what the assessor looks for. */
export function SufficiencySheet({ unit }: { unit: Unit }) {
  return (
    <>
      <p class="prose">
        What can be counted is counted as you enter it, and your unit’s page says what is missing. Enough is not yet good: whether a criterion is met is your
        assessor’s to say. The unit’s result is {unit.resultScale.replace('/', ' or ')}; every criterion has to be met.
        {unit.marks !== undefined && ` Of the marks of all parts together, ${unit.marks.enough} are enough.`}
      </p>
      {unit.outcomes.map(({ id, number, statement, criteria }) => (
        <Sheet title={`${number} ${statement}`} id={`outcome-${id}`}>
          <div class="stack">
            {criteria.map((criterion) => (
              <Sufficient criterion={criterion} />
            ))}
          </div>
        </Sheet>
      ))}
    </>
  )
}

function Sufficient({ criterion }: { criterion: Criterion }) {
  const { number, statement, requirements, guidance, notes } = criterion
  const counted = requirements.filter(({ measure }) => measure !== 'judgement')
  const looked = requirements.flatMap((requirement) => (requirement.measure === 'judgement' ? requirement.lookFor : []))
  return (
    <section class="stack-tight" aria-label={`Criterion ${number}`}>
      <h3>
        <span class="figures">{number}</span> {statement}
      </h3>
      <SourceNotes notes={notes} />
      <Marks criterion={criterion} />
      <div class="columns">
        <div>
          <h4>Enough is there when</h4>
          {isJudgementOnly(criterion) ? <p class="quiet">Nothing is counted here.</p> : <Counted requirements={counted} />}
        </div>
        <div>
          <h4>Your assessor looks for</h4>
          <ul class="prose">
            {[...looked, ...guidance].map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  )
}

/** R114: the marks of an assessed part, and which quality earns them, where a specification gives marks. */
function Marks({ criterion: { number, marks } }: { criterion: Criterion }) {
  if (marks === undefined) return <></>
  return (
    <>
      <p>
        Marked out of {marks.outOf}; {marks.enough} are enough.
      </p>
      <DataTable
        caption={`What earns the marks of ${number}`}
        hideCaption
        columns={[{ label: 'From', figures: true }, { label: 'When' }]}
        rows={marks.descriptors.map(({ from, words }) => [from, words])}
      />
    </>
  )
}

function Counted({ requirements }: { requirements: readonly Requirement[] }) {
  return (
    <ul class="prose">
      {requirements.map((requirement) => (
        <li>
          {requirement.sentence}
          {requirement.measure === 'parts' && <span class="quiet"> ({requirement.parts.map(partInWords).join('; ')})</span>}
        </li>
      ))}
    </ul>
  )
}
