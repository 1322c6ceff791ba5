import { longDay } from '../../../kernel/dates.ts'
import { counted } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import { lookedFor } from '../../../specification/requirement-words.ts'
import type { Unit } from '../../../specification/schema.ts'
import type { Evaluation } from '../../../sufficiency/evaluation.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Field } from '../../../ui/form/fields.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { LookedFor, RequirementLine } from '../../../ui/requirement-line/requirement-line.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { measuredAgainst } from '../../practice/index.ts'
import type { Draft } from '../queries.ts'
import { trySchema } from '../schema.ts'

type Trial = { id: string; unit: string; registeredOn: string }
type Props = {
  draft: Draft
  units: readonly Unit[]
  unit: Unit | undefined
  evaluation: Evaluation | undefined
  examples: readonly string[]
  trials: readonly Trial[]
  record: string
}

/** Which unit and which record; then criterion by criterion what each requirement says of it. */
export function PreviewPage(props: Props) {
  const { unit, evaluation } = props
  return (
    <div class="stack">
      <Choice {...props} />
      {unit === undefined || evaluation === undefined ? (
        <Notice kind="info">This draft has no unit of its own: its units stand in other specifications.</Notice>
      ) : (
        <Said unit={unit} evaluation={evaluation} />
      )}
    </div>
  )
}

function Choice({ draft, units, unit, examples, trials, record }: Props) {
  const ofUnit = units.map(({ reference, number, title }) => ({ value: reference, label: `${number} · ${title}` }))
  const records = [
    ...trials.map(({ id, unit: reference, registeredOn }) => ({ value: id, label: `A learner of your centre on ${reference} since ${longDay(registeredOn)}` })),
    ...examples.map((name) => ({ value: name, label: `Example: ${name}` })),
  ]
  return (
    <form class="form" method="get" action={routes.previewDraft.at({ draft: draft.id })}>
      {units.length > 0 && <Field schema={trySchema} of="unit" options={ofUnit} values={{ unit: unit?.reference ?? '' }} />}
      <Field schema={trySchema} of="record" options={records} values={{ record }} />
      <div class="button-row">
        <Button kind="quiet">Show</Button>
      </div>
    </form>
  )
}

function Said({ unit, evaluation }: { unit: Unit; evaluation: Evaluation }) {
  const of = new Map(evaluation.criteria.map((criterion) => [criterion.id, criterion]))
  return (
    <>
      <p>
        <strong>{evaluation.missing === 0 ? 'Nothing is missing.' : `${counted(evaluation.missing, 'thing')} missing.`}</strong> Unit {unit.number} ·{' '}
        {unit.title}
      </p>
      {unit.outcomes.flatMap(({ criteria }) =>
        criteria.map((criterion) => (
          <Sheet title={`${criterion.number} ${criterion.statement}`} compact>
            {(of.get(criterion.id)?.requirements ?? []).map((requirement) => (
              <RequirementLine
                {...requirement}
                {...(measuredAgainst(requirement) ?? { measured: undefined, needed: undefined })}
                why={requirement.explanation}
                asked={<LookedFor points={lookedFor(criterion, requirement.id)} />}
              />
            ))}
          </Sheet>
        )),
      )}
    </>
  )
}
