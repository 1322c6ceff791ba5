import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Revision } from '../../../platform/revisions/revisions.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { KeptClient } from '../../clients/index.ts'
import { answerPage, KeptForm, type OpenForm } from '../../frame/index.ts'
import { EarlierTexts } from '../history.tsx'
import { InvitationSheet, type Invitation } from '../invitation/sheet.tsx'
import type { SessionPlan } from '../queries.ts'
import { sessionPlanFields } from '../schema.ts'

type Shown = {
  client: KeptClient
  plan?: SessionPlan
  open: OpenForm
  problems?: Problems
  revisions?: readonly Revision[]
  zone: string
  invitation?: Invitation
}

/** The form of one session's plan. */
export function answerSessionPlanForm(
  ask: Ask,
  { client, plan, open, problems, revisions = [], zone, invitation }: Shown,
  status: ContentfulStatusCode = 200,
): Response {
  const breadcrumb = [
    { label: 'Clients', href: routes.clients.at() },
    { label: client.alias, href: routes.client.at({ client: client.id }) },
    { label: 'Programme', href: routes.programmePlan.at({ client: client.id }) },
  ]
  const action = plan === undefined ? routes.newSessionPlan.at({ client: client.id }) : routes.sessionPlan.at({ plan: plan.id })
  const log = plan !== undefined && (
    <ButtonLink kind="quiet" icon="session" href={routes.newSession.at({ client: client.id })}>
      Log the session
    </ButtonLink>
  )
  return answerPage(
    ask,
    { title: plan === undefined ? `Plan a session with ${client.alias}` : `Session plan with ${client.alias}`, breadcrumb, main: log },
    <div class="stack">
      <KeptForm
        open={open}
        action={action}
        submit={plan === undefined ? 'Keep the plan' : 'Keep the changed plan'}
        problems={problems}
        schema={sessionPlanFields}
      >
        <Fields schema={sessionPlanFields} values={open.values} problems={problems} />
      </KeptForm>
      {plan !== undefined && <InvitationSheet client={client} plan={plan} zone={zone} {...invitation} />}
      <EarlierTexts schema={sessionPlanFields} revisions={revisions} zone={zone} />
    </div>,
    status,
  )
}
