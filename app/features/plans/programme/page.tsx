import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { relativeDay, shortDay } from '../../../kernel/dates.ts'
import type { Revision } from '../../../platform/revisions/revisions.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { KeptClient } from '../../clients/index.ts'
import { answerPage, KeptForm, type OpenForm } from '../../frame/index.ts'
import { EarlierTexts } from '../history.tsx'
import type { ProgrammePlan, SessionPlan } from '../queries.ts'
import { doubtAbout, type PlanDoubt } from '../rules.ts'
import { programmeFields } from '../schema.ts'

export type ProgrammePage = {
  client: KeptClient
  plan: ProgrammePlan | undefined
  sessionPlans: readonly SessionPlan[]
  revisions: readonly Revision[]
  /** All programmes against what the unit asks for, when the learner is registered on one. */
  all: { enough: boolean; words: string } | undefined
  today: string
  zone: string
  open: OpenForm
  problems?: Problems | undefined
}

/** The programme with one client: R056 asks for its structure, its environment and the principles of its planning. */
export function answerProgrammePage(ask: Ask, page: ProgrammePage, status: ContentfulStatusCode = 200): Response {
  const { client, plan, open, problems, revisions, zone } = page
  const breadcrumb = [
    { label: 'Clients', href: routes.clients.at() },
    { label: client.alias, href: routes.client.at({ client: client.id }) },
  ]
  const lede = 'How the work is built, where it takes place, and what guided you in planning it.'
  return answerPage(
    ask,
    { title: `Programme with ${client.alias}`, breadcrumb, lede, notices: <Notices page={page} />, aside: <SessionPlans page={page} /> },
    <div class="stack">
      <KeptForm
        open={open}
        action={routes.programmePlan.at({ client: client.id })}
        submit={plan === undefined ? 'Keep the plan' : 'Keep the changed plan'}
        problems={problems}
        schema={programmeFields}
      >
        <Fields schema={programmeFields} values={open.values} problems={problems} />
      </KeptForm>
      <EarlierTexts schema={programmeFields} revisions={revisions} zone={zone} />
    </div>,
    status,
  )
}

const doubts: Readonly<Record<PlanDoubt, string>> = {
  'no sessions': 'Hours are planned, but no sessions. How many will there be?',
  'no hours': 'Sessions are planned, but no hours. How long will they take in all?',
  'long sessions': 'That makes more than eight hours a session. A session counts up to eight hours.',
}

function Notices({ page }: { page: ProgrammePage }) {
  const doubt = page.plan && doubtAbout(page.plan)
  return (
    <>
      {doubt !== undefined && (
        <Notice kind="attention" title="Is this what you mean?">
          <p>{doubts[doubt]}</p>
        </Notice>
      )}
      {page.all !== undefined && (
        <Notice kind={page.all.enough ? 'done' : 'info'} title="All your clients together">
          <p>{page.all.words}</p>
        </Notice>
      )}
    </>
  )
}

function SessionPlans({ page }: { page: ProgrammePage }) {
  const { client, sessionPlans, today } = page
  return (
    <Sheet title="Session plans" compact>
      <div class="stack">
        {sessionPlans.length === 0 ? (
          <p class="small quiet">A few lines before a session: its objectives, a model, questions to have ready.</p>
        ) : (
          <ul class="stack-tight">
            {sessionPlans.map((plan) => (
              <li>
                <a href={routes.sessionPlan.at({ plan: plan.id })}>{shortDay(plan.plannedFor, Number(today.slice(0, 4)))}</a>{' '}
                <span class="small quiet">{relativeDay(plan.plannedFor, today)}</span>
              </li>
            ))}
          </ul>
        )}
        <div class="button-row">
          <ButtonLink kind="quiet" icon="plus" href={routes.newSessionPlan.at({ client: client.id })}>
            Plan a session
          </ButtonLink>
        </div>
      </div>
    </Sheet>
  )
}
