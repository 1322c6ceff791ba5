import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { counted } from '../../../kernel/text.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import type { Crumb } from '../../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { LeavingPlaces, OpenWords, type Checked, type LeavingWords } from '../../confidentiality/index.ts'
import { answerPage, KeptForm, type OpenForm } from '../../frame/index.ts'
import type { SendingRefused } from '../actions.ts'

export const linksCrumb: Crumb = { label: 'Links', href: routes.links.at() }

export type AskForm = {
  title: string
  lede: string
  breadcrumb: readonly Crumb[]
  action: string
  schema: z.ZodObject
  /** The form as it opens or was sent, with its draft; none where nothing is typed or chosen. */
  kept?: OpenForm
  problems?: Problems | undefined
  /** What is shown to the person asked, above the button. */
  preview?: Child
  /** What in the records that are to be sent could say who somebody is. */
  open?: readonly Checked[] | undefined
  /** The same in what is typed here. */
  leaving?: readonly LeavingWords[] | undefined
  /** Who reads it, and what follows. */
  note: string
  /** Why there is nothing to ask yet, with where to begin. */
  nothing?: { title: string; words: string; action: Child } | undefined
}

/** The form by which a learner asks somebody outside. */
export function answerAskForm(ask: Ask, form: AskForm, status: ContentfulStatusCode = 200): Response {
  const { title, lede, breadcrumb, nothing } = form
  if (nothing !== undefined) {
    const empty = (
      <EmptyState icon="send" title={nothing.title} action={nothing.action}>
        <p>{nothing.words}</p>
      </EmptyState>
    )
    return answerPage(ask, { title, breadcrumb }, empty, status)
  }
  const { action, schema, kept, problems, preview, note, open = [], leaving = [] } = form
  const body = (
    <div class="stack">
      {kept === undefined ? (
        <Form action={action} problems={problems}>
          {preview}
          <p class="quiet small">{note}</p>
          <div class="button-row">
            <Button icon="send">Send the request</Button>
          </div>
        </Form>
      ) : (
        <KeptForm open={kept} action={action} submit="Send the request" schema={schema} problems={problems}>
          {preview}
          <Fields schema={schema} values={kept.values} problems={problems} />
          <LeavingPlaces open={leaving} />
          <p class="quiet small">{note}</p>
        </KeptForm>
      )}
      {open.length > 0 && <OpenWords open={open} />}
    </div>
  )
  return answerPage(ask, { title, lede, breadcrumb }, body, status)
}

/** The forms by which a learner asks, for their drafts. */
export const askForms = { sessions: 'ask-sessions', review: 'ask-review', testimony: 'ask-testimony' } as const

/** What stands in the way when records that are to be sent could say who somebody is. */
export function openWordsProblem(open: readonly Checked[]): string {
  return `${counted(open.length, 'thing')} in this could say who somebody is. Put it right first, or say that it names nobody: it stands below`
}

/** Why a request was not sent, at the field that it is about. */
export function sendingProblem({ kind }: SendingRefused, field: string): Problems {
  switch (kind) {
    case 'no address':
      return { [field]: 'There is no e-mail address for them in your vault. Add one, or ask them in person and note it.' }
    case 'needs and goals missing':
      return { [field]: 'Note at least one need and one goal first' }
    default:
      return { [field]: 'Choose what is to be asked' }
  }
}
