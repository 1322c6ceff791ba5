import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Ask } from '../../platform/web/house.ts'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button/button.tsx'
import type { Crumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import type { Problems } from '../../ui/form/parse-form.ts'
import type { Typed } from '../../ui/form/typed.ts'
import { Sheet } from '../../ui/sheet/sheet.tsx'
import { answerPage, KeptForm, type OpenForm } from '../frame/index.ts'
import type { KeptSession } from './queries.ts'
import { sessionForm, type SessionEntry } from './schema.ts'
import { SessionFields } from './session-fields.tsx'
import type { Setting } from './setting.ts'

type FormPage = {
  title: string
  breadcrumb: readonly Crumb[]
  open: OpenForm
  action: string
  submit: string
  setting: Setting
  problems?: Problems | undefined
  reflectToo?: boolean
}

/** The page on which a diary entry is written, new or again. */
export function answerSessionForm(ask: Ask, page: FormPage, status: ContentfulStatusCode = 200): Response {
  const { title, breadcrumb, open, action, submit, setting, problems = {}, reflectToo } = page
  const later: Child = reflectToo && (
    <Button kind="quiet" name="then" value="reflect">
      Save and reflect now
    </Button>
  )
  return answerPage(
    ask,
    { title, breadcrumb, lede: 'Only who, when and how long are needed now. The rest can follow.', aside: <Advice /> },
    <KeptForm open={open} action={action} submit={submit} problems={problems} schema={sessionForm} beside={later}>
      <SessionFields setting={setting} values={open.values} problems={problems} />
    </KeptForm>,
    status,
  )
}

function Advice() {
  return (
    <Sheet title="What makes it count" compact kind="sunken">
      <div class="prose small">
        <p>An hour counts when the session was formal, has happened, and the client’s contract was agreed by then and is signed by everybody.</p>
        <p>After you save, the entry says what counts of it and what it waits for.</p>
      </div>
    </Sheet>
  )
}

/** The way to a page below the diary. */
export const diaryCrumb: Crumb = { label: 'Diary', href: routes.diary.at() }

/** An entry in words, field by field, for when it was changed elsewhere while somebody wrote. */
export function saidIn(saved: KeptSession, setting: Setting): Typed {
  const { entry } = saved
  const alias = (id: string) => setting.clients.find((client) => client.id === id)?.alias ?? ''
  const plain: Partial<Record<keyof SessionEntry, string>> = {
    clients: entry.clients.map(alias).join(', '),
    heldOn: entry.heldOn,
    startedAt: entry.startedAt,
    minutes: `${entry.minutes} minutes`,
    mode: entry.mode,
    formal: entry.formal,
    goals: entry.goals
      .map((goal) => [setting.goals.find((one) => one.id === goal.goal)?.statement, goal.progress, goal.note].filter((part) => part !== undefined).join(': '))
      .join(' · '),
    tools: entry.tools.map((tool) => [tool.name, tool.why, tool.howItHelped].filter((part) => part !== undefined).join(': ')).join(' · '),
    actions: entry.actions.map((action) => action.statement).join(' · '),
    techniques: entry.techniques.join(' · '),
    questions: entry.questions.join(' · '),
  }
  return { summary: entry.summary ?? '', outcomes: entry.outcomes ?? '', feedbackGiven: entry.feedbackGiven ?? '', ...plain }
}
