import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { unreachable } from '../../../kernel/result.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Field } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage, goOn } from '../../frame/index.ts'
import { formTriad } from '../actions.ts'
import { listCandidates } from '../queries.ts'
import { membersOfTriad } from '../rules.ts'
import { triadFields } from '../schema.ts'

export function showNewTriad(ask: Ask): Promise<Response> {
  return answerForm(ask, {})
}

async function answerForm(ask: Ask, values: Typed, problems?: Problems, status: ContentfulStatusCode = 200): Promise<Response> {
  const visit = memberOf(ask)
  const learners = await inCentre(ask.var.house.database, visit.centreId, (tx) => listCandidates(tx, visit.centreId, visit.personId))
  const options = learners.filter(({ inTriad }) => !inTriad).map(({ learnerId, name }) => ({ value: learnerId, label: name }))
  const words = { title: 'Form a triad', breadcrumb: [{ label: 'Co-coaching', href: routes.triads.at() }] }
  if (options.length < membersOfTriad && problems === undefined) {
    const empty = (
      <EmptyState icon="cohort" title="There are not three learners to choose from">
        <p>A triad needs three of your learners who are in no other triad. {options.length} of yours are free now.</p>
      </EmptyState>
    )
    return answerPage(ask, words, empty, status)
  }
  return answerPage(
    ask,
    words,
    <Sheet>
      <Form action={routes.newTriad.at()} problems={problems}>
        <Field schema={triadFields} of="learners" options={options} values={values} problems={problems} />
        <div class="button-row">
          <Button>Form the triad</Button>
        </div>
      </Form>
    </Sheet>,
    status,
  )
}

export async function keepTriad(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const typed = await readTyped(ask)
  const parsed = parseForm(triadFields, typed)
  if (!parsed.ok) return answerForm(ask, typed, parsed.problems, 422)
  const formed = await inCentre(ask.var.house.database, visit.centreId, (tx) => formTriad(tx, visit, parsed.value.learners))
  if (!formed.ok) return answerForm(ask, typed, { learners: problemWords(formed.problem.kind) }, 422)
  return goOn(ask, routes.triad.at({ triad: formed.value }), 'The triad is formed. The three of them find it under Times.')
}

function problemWords(kind: 'not three' | 'not yours' | 'in another'): string {
  switch (kind) {
    case 'not three':
      return 'Choose three learners, neither more nor fewer'
    case 'not yours':
      return 'Choose among your own learners'
    case 'in another':
      return 'One of them is in another triad now. End that first, or choose somebody else'
    default:
      return unreachable(kind)
  }
}
