import type { Child } from 'hono/jsx'
import { longDay, shortDay } from '../../../kernel/dates.ts'
import { counted, hours, listed } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DataTable, Entry as Row } from '../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Field, Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { KeptForm, type OpenForm } from '../../frame/index.ts'
import type { BodyLog } from '../log.ts'
import { LevelProgress, missingWords } from '../progress.tsx'
import { nextLevel, type Entry } from '../rules.ts'
import { exportFields, paidFields, trainingFields } from '../schema.ts'

/** What was sent and is shown again, by the form it belongs to. */
export type Sent = { paid?: Typed; wanted?: Typed }

type Props = { log: BodyLog; training: OpenForm; sent: Sent; problems: Problems | undefined; thisYear: number }

/** One body's log: what is missing first, then its levels, what to put right, the sessions, and taking it along. */
export function BodyPage({ log, training, sent, problems, thisYear }: Props) {
  const { body, entries, beside } = log
  const next = nextLevel(body, entries, beside)
  const unsaid = body.counts.paidMatters ? entries.filter(({ session, counted: minutes }) => session.paid === null && minutes > 0) : []
  return (
    <div class="stack">
      <Sheet title={next.title}>
        <div class="stack">
          <p>{missingWords(next, log)}</p>
          <LevelProgress level={next} log={log} />
        </div>
      </Sheet>
      {body.counts.afterTrainingBegan && <Training log={log} open={training} problems={sent.paid === undefined ? problems : undefined} />}
      {unsaid.length > 0 && (
        <Unsaid log={log} entries={unsaid} sent={sent.paid} problems={sent.paid === undefined ? undefined : problems} thisYear={thisYear} />
      )}
      <Sheet title="Sessions" aside={counted(entries.length, 'session')}>
        <Sessions log={log} thisYear={thisYear} />
      </Sheet>
      {entries.length > 0 && <TakeAlong log={log} sent={sent.wanted} problems={sent.wanted === undefined ? undefined : problems} />}
      {body.levels
        .filter((level) => level !== next)
        .map((level) => (
          <Disclosure sheet summary={level.title}>
            <LevelProgress level={level} log={log} />
          </Disclosure>
        ))}
      <Disclosure sheet summary={`How the ${body.short} counts`}>
        <ul class="prose">
          {[...body.notes, ...body.beside].map((note) => (
            <li>{note}</li>
          ))}
        </ul>
        <p class="small quiet">
          {body.source}. Compared on {longDay(body.checkedOn)}: the body’s own page decides.
        </p>
      </Disclosure>
    </div>
  )
}

function Training({ log: { body, beside }, open, problems }: { log: BodyLog; open: OpenForm; problems: Problems | undefined }) {
  const form = (
    <KeptForm open={open} action={routes.bodyLogTraining.at({ body: body.id })} submit="Keep this day" schema={trainingFields} problems={problems}>
      <Fields schema={trainingFields} values={open.values} problems={problems} />
    </KeptForm>
  )
  if (beside.trainingBegan === null || problems !== undefined || open.changedMeanwhile !== undefined) {
    return (
      <Sheet title="When did your coach training begin?">
        <div class="stack">
          <p>The {body.short} counts hours from that day on.</p>
          {form}
        </div>
      </Sheet>
    )
  }
  return (
    <Disclosure sheet summary={`Hours count from ${longDay(beside.trainingBegan)}, when your training began`}>
      {form}
    </Disclosure>
  )
}

type UnsaidProps = { log: BodyLog; entries: readonly Entry[]; sent: Typed | undefined; problems: Problems | undefined; thisYear: number }

function Unsaid({ log, entries, sent, problems, thisYear }: UnsaidProps) {
  const shown = entries.slice(0, 100)
  const options = shown.map(({ session }) => ({
    value: session.id,
    label: `${shortDay(session.heldOn, thisYear)}, ${listed(session.clients.map(({ alias }) => alias))}, ${hours(session.minutes)} h`,
  }))
  return (
    <Sheet title="Paid or not?" aside={counted(entries.length, 'session does not say', 'sessions do not say')}>
      <Form action={routes.bodyLogPaid.at({ body: log.body.id })} problems={problems}>
        <Field schema={paidFields} of="sessions" options={options} values={sent} problems={problems} />
        <Field schema={paidFields} of="paid" values={sent} problems={problems} />
        <div class="button-row">
          <Button kind="quiet">Say so of the ticked ones</Button>
        </div>
      </Form>
    </Sheet>
  )
}

function Sessions({ log, thisYear }: { log: BodyLog; thisYear: number }) {
  const columns = [
    { label: 'Session' },
    { label: 'Counts', figures: true },
    ...(log.body.counts.paidMatters ? [{ label: 'Paid' }] : []),
    { label: 'Why not all' },
  ]
  const empty = (
    <EmptyState icon="diary" title="No session yet">
      Sessions you log in your diary appear here by themselves.
    </EmptyState>
  )
  const rows = log.entries
    .toReversed()
    .map(({ session, counted: minutes, why }): Child[] => [
      <Row
        title={<a href={routes.session.at({ session: session.id })}>{shortDay(session.heldOn, thisYear)}</a>}
        more={listed(session.clients.map(({ alias }) => alias))}
      />,
      `${hours(minutes)} of ${hours(session.minutes)} h`,
      ...(log.body.counts.paidMatters ? [session.paid === null ? <span class="quiet">Not said</span> : paidWords[session.paid]] : []),
      why ?? '',
    ])
  return <DataTable caption="Sessions, the newest first" hideCaption columns={columns} rows={rows} empty={empty} />
}

const paidWords = { paid: 'Paid', 'pro bono': 'Pro bono' } as const

function TakeAlong({ log: { body, consenting }, sent, problems }: { log: BodyLog; sent: Typed | undefined; problems: Problems | undefined }) {
  return (
    <Sheet title="Take it along">
      <Form action={routes.bodyLogExport.at({ body: body.id })} problems={problems}>
        <p>
          Clients stand in it as you call them here: “Client A”.
          {body.counts.names === 'asked' &&
            ` The ${body.short} asks for names: ${consenting === 0 ? 'no client has agreed to that yet, as their page would say' : `${counted(consenting, 'client has', 'clients have')} agreed to that`}.`}
        </p>
        <Fields
          schema={exportFields}
          only={body.counts.names === 'asked' && consenting > 0 ? ['format', 'names'] : ['format']}
          values={sent ?? { format: 'xlsx' }}
          problems={problems}
        />
        <div class="button-row">
          <Button kind="quiet" icon="download">
            Download the {body.short} log
          </Button>
        </div>
      </Form>
    </Sheet>
  )
}
