import { lookedFor } from '../../../specification/requirement-words.ts'
import type { Criterion, Unit } from '../../../specification/schema.ts'
import type { RequirementEvaluation } from '../../../sufficiency/evaluation.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { KeyboardDesk } from '../../../ui/keyboard-desk/keyboard-desk.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { LookedFor, RequirementLine } from '../../../ui/requirement-line/requirement-line.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { measuredAgainst, namesIn, RecordView } from '../../practice/index.ts'
import type { Frozen, ShownFile } from '../../submissions/index.ts'
import { inForce, type Decision, type SubmittedWork, type UnitResult } from '../decision.ts'
import type { AssessingProblem } from '../rules.ts'
import { problemWords, resultNames, stateOf } from '../words.ts'
import { DecisionForm, ResultForm } from './decision-form.tsx'
import { EvidenceJudgement, type Judgement } from './evidence-judgement.tsx'

export type DeskProps = {
  work: SubmittedWork
  unit: Unit
  frozen: Frozen
  decisions: readonly Decision[]
  results: readonly UnitResult[]
  refusal: AssessingProblem | undefined
  judgements: readonly Judgement[]
  chosen: Criterion
  /** The files of the evidence that serves it. */
  files: readonly ShownFile[]
  today: string
  zone: string
  /** What was sent and not kept: a decision, the result, or the judgement of the evidence with this id. */
  shown: { values: Typed; problems: Problems; of: string } | undefined
}

export function DeskPage(props: DeskProps) {
  const { work, refusal, results } = props
  const last = results.at(-1)
  return (
    <KeyboardDesk>
      {last !== undefined && (
        <Notice kind="info" title="This unit has its result">
          <StateBadge state={resultNames[last.result]} />{' '}
          <ButtonLink kind="plain" href={routes.assessmentSheet.at({ submission: work.id })}>
            Open the assessment sheet
          </ButtonLink>
        </Notice>
      )}
      {last === undefined && refusal !== undefined && (
        <Notice kind="attention" title="You cannot judge this submission">
          {problemWords(refusal)}
        </Notice>
      )}
      <div class="desk">
        <Criteria {...props} />
        <Evidence {...props} />
        <Decision {...props} />
      </div>
    </KeyboardDesk>
  )
}

function Criteria({ unit, work, decisions, chosen }: DeskProps) {
  const decided = inForce(decisions)
  return (
    <nav class="desk-criteria" aria-label="Criteria">
      {unit.outcomes.map((outcome) => (
        <div>
          <h2 class="small quiet">Outcome {outcome.number}</h2>
          <ol>
            {outcome.criteria.map(({ id, number }) => {
              const isChosen = id === chosen.id
              return (
                <li>
                  <a
                    href={routes.desk.at({ submission: work.id }, { criterion: id })}
                    aria-current={isChosen ? 'true' : undefined}
                    data-criterion=""
                    data-chosen={isChosen ? '' : undefined}
                  >
                    <span class="figures">{number}</span>
                    <StateBadge state={stateOf(decided.get(id)?.result)} words={decided.has(id) ? undefined : 'To decide'} />
                  </a>
                </li>
              )
            })}
          </ol>
        </div>
      ))}
    </nav>
  )
}

function Evidence({ chosen, files, frozen, today, judgements, work, refusal, zone, shown }: DeskProps) {
  const evaluated = frozen.evaluation.criteria.find(({ id }) => id === chosen.id)
  const name = namesIn(frozen.record, today)
  const serves = evaluated?.serves ?? []
  return (
    <div class="stack">
      <Sheet title={`${chosen.number} ${chosen.statement}`} id="criterion">
        {evaluated?.requirements.map((requirement) => (
          <Requirement requirement={requirement} lookFor={lookedFor(chosen, requirement.id)} />
        ))}
        <Expectations criterion={chosen} />
      </Sheet>
      <Sheet title={`Records that serve it: ${serves.length}`}>
        {serves.length === 0 && <p class="quiet">Nothing in the record serves this criterion.</p>}
        {serves.map((ref) =>
          ref.kind === 'evidence' ? (
            <EvidenceJudgement
              of={ref}
              record={frozen.record}
              files={files.filter(({ evidence }) => evidence === ref.id)}
              name={name(ref)}
              work={work}
              criterion={chosen.id}
              judgements={judgements}
              open={refusal === undefined}
              zone={zone}
              sent={shown?.of === ref.id ? shown : undefined}
            />
          ) : (
            <RecordView of={ref} record={frozen.record} name={name(ref)} />
          ),
        )}
      </Sheet>
    </div>
  )
}

function Expectations({ criterion }: { criterion: Criterion }) {
  return (
    <Disclosure summary="What the criterion covers, and what to expect">
      <ul class="prose">
        {[...criterion.content, ...criterion.guidance].map((point) => (
          <li>{point}</li>
        ))}
      </ul>
    </Disclosure>
  )
}

function Requirement({ requirement, lookFor }: { requirement: RequirementEvaluation; lookFor: readonly string[] }) {
  const against = measuredAgainst(requirement)
  return (
    <RequirementLine
      sentence={requirement.sentence}
      state={requirement.state}
      measured={against?.measured}
      needed={against?.needed}
      why={requirement.explanation}
      source={requirement.source}
      asked={<LookedFor points={lookFor} />}
    />
  )
}

function Decision(props: DeskProps) {
  const { chosen, decisions, refusal, work, shown, frozen, unit } = props
  const decided = inForce(decisions)
  const now = decided.get(chosen.id)
  const left = unit.outcomes.flatMap(({ criteria }) => criteria).filter(({ id }) => !decided.has(id)).length
  return (
    <div class="stack desk-decision">
      <Sheet title={`Your decision on ${chosen.number}`} compact>
        {now !== undefined && (
          <div class="stack-tight">
            <StateBadge state={now.result} />
            <p class="as-typed">{now.reason}</p>
          </div>
        )}
        {(refusal === undefined || shown?.of === 'decision') && (
          <DecisionForm
            work={work}
            criterion={chosen.id}
            now={now}
            values={shown?.of === 'decision' ? shown.values : undefined}
            problems={shown?.of === 'decision' ? shown.problems : undefined}
          />
        )}
      </Sheet>
      {(refusal === undefined || shown?.of === 'result') && (
        <ResultForm
          work={work}
          left={left}
          criterion={chosen.id}
          values={shown?.of === 'result' ? shown.values : undefined}
          problems={shown?.of === 'result' ? shown.problems : undefined}
        />
      )}
      <p class="small quiet">
        Signed by the learner: “{frozen.statement}” — {frozen.signedName}
      </p>
    </div>
  )
}
