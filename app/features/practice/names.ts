import { shortDay } from '../../kernel/dates.ts'
import { listed } from '../../kernel/text.ts'
import type { RecordRef } from '../../sufficiency/evaluation.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'

type Named = (ref: RecordRef) => string

/** Short names for the records of a practice, by alias and date: "Session of 3 Nov with Client B". Looked up once for a whole page. */
export function namesIn(record: PracticeRecord, today: string): Named {
  const year = Number(today.slice(0, 4))
  const day = (date: string) => shortDay(date, year)
  const alias = byId(record.clients, (client) => client.alias)
  const stakeholder = byId(record.stakeholders, (one) => one.alias)
  const need = byId(record.needs, (one) => `Need of ${alias(one.client)}, ${day(one.date)}`)
  const goal = byId(record.goals, (one) => `Goal of ${alias(one.client)}, ${day(one.date)}`)
  const contract = byId(record.contracts, (one) => `Contract with ${alias(one.client)}${one.version > 1 ? `, version ${one.version}` : ''}`)
  const organisation = byId(record.organisations, (one) => one.alias)
  const agreement = byId(record.agreements, (one) => `Agreement with ${organisation(one.organisation)}${one.version > 1 ? `, version ${one.version}` : ''}`)
  const plan = byId(record.plans, (one) => `Programme plan for ${alias(one.client)}`)
  const sessionPlan = byId(record.sessionPlans, (one) => `Session plan for ${alias(one.client)}${one.date === undefined ? '' : `, ${day(one.date)}`}`)
  const session = byId(record.sessions, (one) => `Session of ${day(one.date)}${one.clients.length === 0 ? '' : ` with ${listed(one.clients.map(alias))}`}`)
  const reflection = byId(record.reflections, (one) => `Reflection on the ${session(one.session).replace(/^S/, 's')}`)
  const feedback = byId(
    record.feedback,
    (one) =>
      `Feedback of ${day(one.date)} from ${one.client === undefined ? `the ${one.from}` : one.from === 'client' ? alias(one.client) : `a ${one.from} of ${alias(one.client)}`}`,
  )
  const supervision = byId(record.supervision, (one) => `Supervision of ${day(one.date)}, ${one.minutes} min`)
  const evidence = byId(record.evidence, (one) => `${one.kind.charAt(0).toUpperCase()}${one.kind.slice(1)}: ${one.title}`)
  const named: Record<RecordRef['kind'], (id: string) => string> = {
    client: alias,
    stakeholder,
    need,
    goal,
    contract,
    agreement,
    plan,
    'session plan': sessionPlan,
    session,
    reflection,
    feedback,
    supervision,
    evidence,
  }
  return ({ kind, id }) => named[kind](id)
}

/** Rows are looked up, and names made, when they are asked for: a page names some records many times and most never. */
function byId<Row extends { id: string }>(rows: readonly Row[], name: (row: Row) => string): (id: string) => string {
  let index: Map<string, Row> | undefined
  const names = new Map<string, string>()
  return (id) => {
    const before = names.get(id)
    if (before !== undefined) return before
    index ??= new Map(rows.map((row) => [row.id, row]))
    const row = index.get(id)
    const made = row === undefined ? 'A record that is gone' : name(row)
    names.set(id, made)
    return made
  }
}
