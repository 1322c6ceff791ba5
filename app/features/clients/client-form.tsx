import type { Child } from 'hono/jsx'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { unreachable, type Result } from '../../kernel/result.ts'
import { inCentre } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Stale } from '../../platform/revisions/revisions.ts'
import type { Handler } from '../../platform/web/feature.ts'
import { readTyped } from '../../platform/web/form.ts'
import { learnerOf, type Ask, type LearnerVisit } from '../../platform/web/house.ts'
import { routes } from '../../routes.ts'
import { Fields } from '../../ui/form/fields.tsx'
import { parseForm, type Problems } from '../../ui/form/parse-form.ts'
import type { Typed } from '../../ui/form/typed.ts'
import { answerPage, goOn, KeptForm, openForm, revisionIn, sentForm, staleForm, type OpenForm } from '../frame/index.ts'
import type { AliasTaken } from './actions.ts'
import { crumbsTo, ownClientIn } from './own-client.ts'
import type { KeptClient } from './queries.ts'

/** A form that changes one side of a client that there is: what differs from one such form to the next. */
export type ClientForm<Schema extends z.ZodObject> = {
  form: string
  schema: Schema
  address: (client: KeptClient) => string
  title: (client: KeptClient) => string
  lede?: string
  submit: string
  saved: (client: KeptClient, today: string) => Typed
  /** What the rules say against it, by field. */
  problems: (value: z.output<Schema>, client: KeptClient, today: string) => Problems
  keep: (tx: Transaction<DB>, visit: LearnerVisit, client: KeptClient, revision: number, value: z.output<Schema>) => Promise<Result<number, Stale | AliasTaken>>
  done: (value: z.output<Schema>, client: KeptClient) => string
  above?: (client: KeptClient) => Child
}

/** Answers with the form, filled with what is saved or with the draft of it. */
export function showClientForm<Schema extends z.ZodObject>(about: ClientForm<Schema>): Handler {
  return async (ask) => {
    const visit = learnerOf(ask)
    const { client, open } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
      const client = await ownClientIn(ask, tx, visit)
      return { client, open: await openForm(tx, visit, about.form, client.id, about.saved(client, visit.today), client.revision) }
    })
    return answerForm(ask, about, client, open, {}, 200)
  }
}

/** Keeps what was sent, or answers with the form again and what is wrong with it. */
export function keepClientForm<Schema extends z.ZodObject>(about: ClientForm<Schema>): Handler {
  return async (ask) => {
    const visit = learnerOf(ask)
    const typed = await readTyped(ask)
    const parsed = parseForm(about.schema, typed)
    const { client, outcome } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
      const client = await ownClientIn(ask, tx, visit)
      if (!parsed.ok) return { client, outcome: parsed.problems }
      const problems = about.problems(parsed.value, client, visit.today)
      if (Object.keys(problems).length > 0) return { client, outcome: problems }
      return { client, outcome: await about.keep(tx, visit, client, revisionIn(typed), parsed.value) }
    })
    const which = { form: about.form, subjectId: client.id }
    if (!parsed.ok || !isResult(outcome)) return answerForm(ask, about, client, sentForm(which, typed), isResult(outcome) ? {} : outcome, 422)
    if (outcome.ok) return goOn(ask, routes.client.at({ client: client.id }), about.done(parsed.value, client))
    switch (outcome.problem.kind) {
      case 'alias taken':
        return answerForm(ask, about, client, sentForm(which, typed), aliasProblem, 422)
      case 'stale':
        return answerForm(ask, about, client, staleForm(which, typed, { values: about.saved(client, visit.today), revision: client.revision }), {}, 409)
      default:
        return unreachable(outcome.problem)
    }
  }
}

/** What is wrong when two clients would be called the same. */
export const aliasProblem: Problems = { alias: 'You call another client by this name already. Choose a different one' }

type Outcome = Result<number, Stale | AliasTaken>

function isResult(outcome: Outcome | Problems): outcome is Outcome {
  return typeof outcome['ok'] === 'boolean'
}

function answerForm<Schema extends z.ZodObject>(
  ask: Ask,
  about: ClientForm<Schema>,
  client: KeptClient,
  open: OpenForm,
  problems: Problems,
  status: 200 | 409 | 422,
): Response {
  const words = { title: about.title(client), breadcrumb: crumbsTo(client), ...(about.lede === undefined ? {} : { lede: about.lede }) }
  const body = (
    <>
      {about.above?.(client)}
      <KeptForm open={open} action={about.address(client)} submit={about.submit} problems={problems} schema={about.schema}>
        <Fields schema={about.schema} values={open.values} problems={problems} />
      </KeptForm>
    </>
  )
  return answerPage(ask, words, body, status)
}
