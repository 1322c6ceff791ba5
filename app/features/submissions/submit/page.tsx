import { hours } from '../../../kernel/text.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Field, Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { Unit } from '../../../specification/schema.ts'
import type { CriterionEvaluation } from '../../../sufficiency/evaluation.ts'
import { OpenWords, type Checked } from '../../confidentiality/index.ts'
import { addressOf, type Reckoning } from '../../practice/index.ts'
import type { UnitStanding } from '../rules.ts'
import { submissionForm } from '../schema.ts'

type SubmitPageProps = {
  unit: Unit
  reckoning: Reckoning
  openWords: readonly Checked[]
  standing: UnitStanding
  action: string
  values: Typed
  problems?: Problems
}

export function SubmitPage(props: SubmitPageProps) {
  const { reckoning, openWords, standing, values, problems } = props
  if (standing === 'submitted')
    return (
      <Notice kind="info" title="This unit is with your assessor">
        You can submit again when there is a decision. Until then, go on with your practice.
      </Notice>
    )
  if (standing === 'passed')
    return (
      <Notice kind="done" title="You have passed this unit">
        There is nothing more to submit.
      </Notice>
    )
  const { evaluation } = reckoning
  return (
    <div class="stack">
      <Totals {...props} />
      <Gaps {...props} />
      <OpenWords open={openWords} />
      <Sheet title="Sign and submit">
        <Form action={props.action} problems={problems}>
          {evaluation.missing > 0 && <Field schema={submissionForm} of="shortfalls" values={values} problems={problems} />}
          {openWords.length > 0 && <Field schema={submissionForm} of="noNames" values={values} problems={problems} />}
          <Fields schema={submissionForm} only={['statement', 'signedName']} values={values} problems={problems} />
          <div class="button-row">
            <Button icon="submit">Submit Unit {props.unit.number} to your assessor</Button>
          </div>
        </Form>
      </Sheet>
    </div>
  )
}

function Totals({ reckoning: { evaluation } }: SubmitPageProps) {
  const { hours: time, supervision, individuals } = evaluation
  return (
    <p class="lede">
      <strong class="figures">{hours(time.counted)}</strong> of {hours(time.needed ?? 0)} hours count, with {individuals.counted}{' '}
      {individuals.counted === 1 ? 'client' : 'clients'}, and <strong class="figures">{hours(supervision.counted)}</strong> of {hours(supervision.needed ?? 0)}{' '}
      hours of supervision.
    </p>
  )
}

function Gaps({ unit, reckoning }: SubmitPageProps) {
  const { evaluation, record } = reckoning
  const open = evaluation.criteria.filter((criterion) => isOpen(criterion))
  if (open.length === 0) {
    return (
      <Notice kind="done" title="Everything that can be counted is there">
        Your assessor judges the quality of your work; nothing that can be counted is missing.
      </Notice>
    )
  }
  const statements = new Map(unit.outcomes.flatMap((outcome) => outcome.criteria.map((criterion) => [criterion.id, criterion.statement])))
  return (
    <Sheet title={`What is still missing: ${evaluation.missing}`}>
      <ul class="gap-list">
        {open.map((criterion) => (
          <li>
            <p>
              <strong class="figures">{criterion.number}</strong> <span class="quiet">{statements.get(criterion.id)}</span>
            </p>
            <ul>
              {criterion.requirements.filter(isShort).map((requirement) => {
                const [step] = requirement.nextSteps
                return (
                  <li>
                    {requirement.explanation} {step !== undefined && <a href={addressOf(step.at, record)}>{step.words}</a>}
                  </li>
                )
              })}
            </ul>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function isShort({ state }: CriterionEvaluation['requirements'][number]): boolean {
  return state === 'incomplete' || state === 'not started'
}

function isOpen(criterion: CriterionEvaluation): boolean {
  return criterion.requirements.some(isShort)
}
