import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { answerPage } from '../../frame/index.ts'
import { outsideFields } from '../schema.ts'

/** The form in which a supervisor from outside the centre is named. */
export function answerOutsideForm(ask: Ask, { values, problems }: { values: Typed; problems?: Problems }, status: ContentfulStatusCode = 200): Response {
  const words = {
    title: 'Name an outside supervisor',
    lede: 'Somebody who supervises you and has no account at the centre. Your record calls them by the alias; their name and address are sealed, and opened only to write to them.',
    breadcrumb: [{ label: 'Supervision', href: routes.supervision.at() }],
  }
  return answerPage(
    ask,
    words,
    <Form action={routes.newOutsideSupervisor.at()} problems={problems}>
      <Fields schema={outsideFields} values={values} problems={problems} />
      <div class="button-row">
        <Button>Keep and go on to the log</Button>
      </div>
    </Form>,
    status,
  )
}
