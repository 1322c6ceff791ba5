import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage } from '../../frame/index.ts'
import { outsideFields } from '../schema.ts'

type Shown = { values: Typed; problems?: Problems; named?: readonly { id: string; alias: string }[] }

/** The form in which a supervisor from outside the centre is named, and the way to those who are named already. */
export function answerOutsideForm(ask: Ask, { values, problems, named = [] }: Shown, status: ContentfulStatusCode = 200): Response {
  const words = {
    title: 'Name an outside supervisor',
    lede: 'Somebody who supervises you and has no account at the centre. Your record calls them by the alias; their name and address are sealed, and opened only to write to them.',
    breadcrumb: [{ label: 'Supervision', href: routes.supervision.at() }],
  }
  return answerPage(
    ask,
    words,
    <div class="stack">
      <Form action={routes.newOutsideSupervisor.at()} problems={problems}>
        <Fields schema={outsideFields} values={values} problems={problems} />
        <p class="quiet small">
          By each link that you send them they see what you ask, what they have confirmed before, and what to discuss next: counts, such as how many reflections
          are still to be gone through, and nothing that you wrote.
        </p>
        <div class="button-row">
          <Button>Keep and go on to the log</Button>
        </div>
      </Form>
      {named.length > 0 && (
        <Sheet title="Those you have named">
          <LinkList
            label="Those you have named"
            lines={named.map(({ id, alias }) => ({
              title: alias,
              href: routes.supervisorIdentity.at({ supervisor: id }),
              icon: 'lock' as const,
              detail: 'See or correct their name and address',
            }))}
          />
        </Sheet>
      )}
    </div>,
    status,
  )
}
