import { longDay } from '../../../kernel/dates.ts'
import { hours } from '../../../kernel/text.ts'
import type { Role } from '../../../platform/web/policy.ts'
import { routes } from '../../../routes.ts'
import type { Unit } from '../../../specification/schema.ts'
import type { Evaluation } from '../../../sufficiency/evaluation.ts'
import type { PracticeRecord } from '../../../sufficiency/record.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { DotsMeter } from '../../../ui/dots-meter/dots-meter.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { ProgressMeter } from '../../../ui/progress-meter/progress-meter.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { adjustmentForm } from '../../assessment/index.ts'
import { unitSlug } from '../../catalogue/index.ts'
import type { Reading } from '../../unit-documents/index.ts'
import type { Assessed } from '../../units/index.ts'
import type { Enrolled } from '../queries.ts'
import { EvidenceSheet } from './evidence.tsx'
import { Further } from './further.tsx'
import { UnitTabs } from './units.tsx'

type LearnerPageProps = {
  enrolled: Enrolled
  evaluation: Evaluation
  evidence: PracticeRecord['evidence']
  assessed: Assessed
  adjustments: readonly { kind: string; description: string; agreed_on: string }[]
  unit: Unit
  units: readonly Unit[]
  reading: Reading
  role: Role
  today: string
  values: Typed
  problems?: Problems
}

export function LearnerPage(props: LearnerPageProps) {
  return (
    <div class="stack">
      <UnitTabs units={props.units} current={props.unit.reference} learnerId={props.enrolled.learnerId} />
      <Figures {...props} />
      {props.role !== 'administrator' && <Ways {...props} />}
      <Facts {...props} />
      <Further learnerId={props.enrolled.learnerId} role={props.role} />
      <Submissions {...props} />
      {props.role === 'assessor' && <EvidenceSheet evidence={props.evidence} />}
      <Adjustments {...props} />
    </div>
  )
}

function Figures({ evaluation }: LearnerPageProps) {
  const { hours: time, individuals, supervision } = evaluation
  return (
    <div class="home-meters">
      <Sheet title="Hours that count" compact>
        <ProgressMeter
          value={time.counted}
          needed={time.needed ?? time.counted}
          waiting={time.waiting}
          figure={hours(time.counted)}
          of={time.needed === undefined ? 'hours' : `of ${hours(time.needed)}`}
          note={time.waiting > 0 ? `${hours(time.waiting)} h wait for a signature` : undefined}
        />
      </Sheet>
      <Sheet title="Clients" compact>
        <DotsMeter count={individuals.counted} least={individuals.least ?? 1} most={individuals.most} words={`${individuals.counted} with hours that count`} />
      </Sheet>
      <Sheet title="Supervision" compact>
        <ProgressMeter
          value={supervision.counted}
          needed={supervision.needed ?? supervision.counted}
          figure={hours(supervision.counted)}
          of={supervision.needed === undefined ? 'h' : `of ${hours(supervision.needed)} h`}
        />
      </Sheet>
    </div>
  )
}

function Ways({ enrolled, unit }: LearnerPageProps) {
  const { learnerId } = enrolled
  return (
    <div class="button-row">
      <ButtonLink icon="unit" href={routes.learnerUnit.at({ learner: learnerId, unit: unitSlug(unit.reference) })}>
        Open Unit {unit.number}
      </ButtonLink>
      <ButtonLink kind="quiet" icon="diary" href={routes.learnerDiary.at({ learner: learnerId })}>
        Read the diary
      </ButtonLink>
    </div>
  )
}

function Facts({ enrolled, evaluation, reading }: LearnerPageProps) {
  const { enrolment, tutorName, assessorName, lastEntryOn } = enrolled
  const lines = [
    { term: 'Registered on', says: longDay(enrolment.registeredOn) },
    { term: 'Target date', says: enrolment.targetOn === null ? undefined : longDay(enrolment.targetOn) },
    { term: 'Last session', says: lastEntryOn === null ? undefined : longDay(lastEntryOn) },
    { term: 'Still missing', says: evaluation.missing },
    { term: 'Unit documents', says: <a href={reading.href}>{`Has read ${reading.read} of ${reading.of}`}</a> },
    { term: 'Tutor', says: tutorName ?? undefined },
    { term: 'Assessor', says: assessorName ?? undefined },
  ]
  return (
    <Sheet title="Registration">
      <DefinitionList lines={lines} />
    </Sheet>
  )
}

function Submissions({ assessed, role }: LearnerPageProps) {
  if (assessed.submissions.length === 0) return <></>
  const mayRead = role === 'assessor' || role === 'tutor' || role === 'administrator'
  return (
    <Sheet title="Submissions">
      <ul class="stack-tight">
        {assessed.submissions.map(({ id, number, standing }) => (
          <li>
            {mayRead ? <a href={routes.assessmentSheet.at({ submission: id })}>Assessment sheet of submission {number}</a> : `Submission ${number}`}{' '}
            <span class="quiet small">{standing}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function Adjustments({ adjustments, role, enrolled, today, values, problems }: LearnerPageProps) {
  const mayAgree = role === 'tutor' || role === 'administrator'
  if (adjustments.length === 0 && !mayAgree) return <></>
  const shown = Object.keys(values).length === 0 ? { agreedOn: today } : values
  return (
    <Sheet title="Adjustments">
      {adjustments.length === 0 && <p class="quiet">None agreed.</p>}
      <ul class="stack-tight">
        {adjustments.map(({ kind, description, agreed_on: agreedOn }) => (
          <li>
            <strong>{kind.charAt(0).toUpperCase() + kind.slice(1)}</strong>, {longDay(agreedOn)}: <span class="as-typed">{description}</span>
          </li>
        ))}
      </ul>
      {mayAgree && (
        <Disclosure summary="Note an adjustment" open={problems !== undefined}>
          <Form action={routes.adjustments.at({ learner: enrolled.learnerId }, { unit: unitSlug(enrolled.enrolment.unit) })} problems={problems}>
            <Fields schema={adjustmentForm} values={shown} problems={problems} />
            <Button kind="quiet">Keep the adjustment</Button>
          </Form>
        </Disclosure>
      )}
    </Sheet>
  )
}
