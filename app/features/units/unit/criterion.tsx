import { listed } from '../../../kernel/text.ts'
import { lookedFor } from '../../../specification/requirement-words.ts'
import type { Criterion } from '../../../specification/schema.ts'
import type { CriterionEvaluation, RecordRef, RequirementEvaluation } from '../../../sufficiency/evaluation.ts'
import { CriterionFold } from '../../../ui/criterion-fold/criterion-fold.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { StateBadge, type StateName } from '../../../ui/state-badge/state-badge.tsx'
import type { Decision } from '../../assessment/index.ts'
import { toDoWords } from '../standing.ts'
import type { UnitAddresses } from './addresses.ts'
import { Requirement } from './requirement.tsx'

type CriterionProps = {
  criterion: Criterion
  evaluated: CriterionEvaluation | undefined
  decision: Decision | undefined
  state: StateName
  open: boolean
  addresses: UnitAddresses
}

/** One criterion: what is missing first, then what is there, what to do, the records that serve it, and the decision. */
export function CriterionPart({ criterion, evaluated, decision, state, open, addresses }: CriterionProps) {
  const { id, number, statement, notes, whatToDo, content, guidance } = criterion
  const requirements = evaluated?.requirements ?? []
  const lines = (rows: readonly RequirementEvaluation[]) =>
    rows.map((row) => <Requirement requirement={row} criterion={id} lookFor={lookedFor(criterion, row.id)} addresses={addresses} />)
  const there = requirements.filter((one) => one.state === 'complete')
  const judged = requirements.filter((one) => one.state === 'judgement')
  const missing = requirements.filter((one) => one.state !== 'complete' && one.state !== 'judgement')
  const toDo = state === 'submitted' || state === 'met' ? undefined : toDoWords(evaluated)
  return (
    <CriterionFold
      id={`criterion-${id}`}
      number={number}
      statement={statement}
      badge={<StateBadge state={state} />}
      toDo={toDo}
      gaps={toDo === undefined ? [] : missing.map(({ sentence }) => sentence)}
      open={open}
    >
      {decision !== undefined && <Decided decision={decision} />}
      {lines(missing.length > 0 ? missing : there)}
      <div class="criterion-more">
        <Points title="What to do" points={whatToDo} aside={verbWords(criterion)} ordered />
        {missing.length > 0 && there.length > 0 && <Disclosure summary={`There already: ${there.length}`}>{lines(there)}</Disclosure>}
        {judged.length > 0 && <Disclosure summary="For your assessor">{lines(judged)}</Disclosure>}
        <Points title="What it covers" points={[...content, ...guidance]} />
        <Points title="About the source" points={notes} />
        {criterion.marks !== undefined && <Marks marks={criterion.marks} />}
        {evaluated !== undefined && evaluated.serves.length > 0 && <Serving records={evaluated.serves} link={addresses.link} />}
      </div>
    </CriterionFold>
  )
}

/** The records that serve a criterion. */
function Serving({ records, link }: { records: readonly RecordRef[]; link: UnitAddresses['link'] }) {
  return (
    <Disclosure summary={`Records: ${records.length}`}>
      <ul class="serving">
        {records.map((ref) => (
          <li>{link(ref)}</li>
        ))}
      </ul>
    </Disclosure>
  )
}

function verbWords({ verbs }: Criterion): string | undefined {
  return verbs.length === 0 ? undefined : `You are asked to ${listed(verbs)}`
}

function Points({ title, points, aside, ordered = false }: { title: string; points: readonly string[]; aside?: string | undefined; ordered?: boolean }) {
  if (points.length === 0) return <></>
  const lines = points.map((point) => <li>{point}</li>)
  return (
    <Disclosure summary={title}>
      {aside !== undefined && <p class="small quiet">{aside}.</p>}
      {ordered ? <ol class="prose">{lines}</ol> : <ul class="prose">{lines}</ul>}
    </Disclosure>
  )
}

/** R114: the sufficiency descriptors, where the specification marks this part. */
function Marks({ marks: { outOf, enough, descriptors } }: { marks: NonNullable<Criterion['marks']> }) {
  return (
    <Disclosure summary={`What earns which of ${outOf} marks`}>
      <p>{enough} are enough.</p>
      <ul class="prose">
        {descriptors.map(({ from, words }) => (
          <li>
            <strong>From {from}</strong>: {words}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function Decided({ decision }: { decision: Decision }) {
  return (
    <blockquote class="decided">
      <p class="as-typed">{decision.reason}</p>
      <footer class="small quiet">{decision.decidedByName}, your assessor</footer>
    </blockquote>
  )
}
