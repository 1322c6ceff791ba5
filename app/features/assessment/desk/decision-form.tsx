import { counted } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { Decision, SubmittedWork } from '../decision.ts'
import { decisionForm, unitResultForm } from '../schema.ts'

type Filled = { values: Typed | undefined; problems: Problems | undefined }

export function DecisionForm({ work, criterion, now, values, problems }: Filled & { work: SubmittedWork; criterion: string; now: Decision | undefined }) {
  const shown = values ?? (now === undefined ? {} : { result: now.result, reason: now.reason })
  return (
    <Form action={routes.decide.at({ submission: work.id, criterion })} problems={problems}>
      <Fields schema={decisionForm} values={shown} problems={problems} />
      <Button>{now === undefined ? 'Keep and go to the next' : 'Change the decision'}</Button>
    </Form>
  )
}

export function ResultForm({ work, left, criterion, values, problems }: Filled & { work: SubmittedWork; left: number; criterion: string }) {
  return (
    <Sheet title="The unit" compact>
      {left > 0 && problems !== undefined && <ErrorSummary problems={problems} />}
      {left > 0 ? (
        <p class="quiet">{counted(left, 'criterion has', 'criteria have')} no decision yet. Then the unit gets its result here.</p>
      ) : (
        <Form action={routes.decideUnit.at({ submission: work.id }, { criterion })} problems={problems}>
          <Fields schema={unitResultForm} values={values ?? {}} problems={problems} />
          <Button icon="send">Give the result to {work.learnerName}</Button>
        </Form>
      )}
    </Sheet>
  )
}
