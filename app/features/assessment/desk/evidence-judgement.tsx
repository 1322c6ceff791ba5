import { clockTime, dayOf, longDay } from '../../../kernel/dates.ts'
import { routes } from '../../../routes.ts'
import type { RecordRef } from '../../../sufficiency/evaluation.ts'
import type { PracticeRecord } from '../../../sufficiency/record.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { toTyped, type Typed } from '../../../ui/form/typed.ts'
import { RecordView } from '../../practice/index.ts'
import type { ShownFile } from '../../submissions/index.ts'
import type { SubmittedWork } from '../decision.ts'
import { evidenceForm, type EvidenceForm } from '../schema.ts'
import { SubmittedFiles } from './submitted-files.tsx'

/** How a piece of evidence was judged, as it is kept. */
export type Judgement = Required<Omit<EvidenceForm, 'note'>> & { note: string; evidence_id: string; judged_at: Temporal.Instant }

const qualities = ['valid', 'authentic', 'current', 'sufficient', 'reliable', 'attributable'] as const

type EvidenceJudgementProps = {
  of: RecordRef
  record: PracticeRecord
  files: readonly ShownFile[]
  name: string
  work: SubmittedWork
  criterion: string
  judgements: readonly Judgement[]
  open: boolean
  zone: string
  sent: { values: Typed; problems: Problems } | undefined
}

/** A piece of evidence with how far it can be relied upon (R106), and the form to say so while the unit is open. */
export function EvidenceJudgement({ of, record, files, name, work, criterion, judgements, open, zone, sent }: EvidenceJudgementProps) {
  const last = judgements.filter((one) => one.evidence_id === of.id).at(-1)
  const action = routes.judgeEvidence.at({ submission: work.id, evidence: of.id }, { criterion })
  return (
    <div class="record-view">
      <RecordView of={of} record={record} name={name} />
      <SubmittedFiles files={files} submission={work.id} />
      {last !== undefined && <Judged judgement={last} zone={zone} />}
      {(open || sent !== undefined) && (
        <Disclosure summary={last === undefined ? 'Judge this evidence' : 'Judge this evidence again'} open={sent !== undefined}>
          <Form action={action} problems={sent?.problems}>
            <Fields schema={evidenceForm} values={sent?.values ?? (last === undefined ? {} : toTyped(last))} problems={sent?.problems} />
            <Button kind="quiet">Keep this judgement</Button>
          </Form>
        </Disclosure>
      )}
    </div>
  )
}

function Judged({ judgement, zone }: { judgement: Judgement; zone: string }) {
  const is = qualities.filter((quality) => judgement[quality])
  const isNot = qualities.filter((quality) => !judgement[quality])
  return (
    <p class="small">
      Judged on {longDay(dayOf(judgement.judged_at, zone))} at {clockTime(judgement.judged_at, zone)}: {is.join(', ') || 'none of the six'}
      {isNot.length > 0 && is.length > 0 && <strong>; not {isNot.join(', ')}</strong>}
      {judgement.note !== '' && <span class="as-typed"> {judgement.note}</span>}
    </p>
  )
}
