import { longDay } from '../../kernel/dates.ts'
import { unreachable } from '../../kernel/result.ts'
import { duration } from '../../kernel/text.ts'
import type { RecordRef } from '../../sufficiency/evaluation.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'

/** A line of a record for reading; line breaks in it are kept. */
export type RecordLine = { term: string; says: string }

type Line = { term: string; says: string | undefined }

type Row<List extends keyof PracticeRecord> = PracticeRecord[List] extends readonly (infer One)[] ? One : never

/** What is written in a record, under the words of its form; lines with nothing in them are left out. None for a record that is not there. */
export function linesOf(ref: RecordRef, record: PracticeRecord): RecordLine[] {
  return everyLine(ref, record).flatMap(({ term, says }) => (says === undefined || says === '' ? [] : [{ term, says }]))
}

function everyLine({ kind, id }: RecordRef, record: PracticeRecord): Line[] {
  switch (kind) {
    case 'client':
      return pick(record.clients, id, clientLines)
    case 'stakeholder':
      return pick(record.stakeholders, id, (one) => [line('Relation', one.relation)])
    case 'need':
      return pick(record.needs, id, (one) => [line('Noted on', longDay(one.date)), line('Need', one.statement), line('Found with', one.tool)])
    case 'goal':
      return pick(record.goals, id, goalLines)
    case 'contract':
      return pick(record.contracts, id, contractLines)
    case 'agreement':
      return pick(record.agreements, id, agreementLines)
    case 'plan':
      return pick(record.plans, id, planLines)
    case 'session plan':
      return pick(record.sessionPlans, id, sessionPlanLines)
    case 'session':
      return pick(record.sessions, id, (one) => sessionLines(one, record))
    case 'reflection':
      return pick(record.reflections, id, reflectionLines)
    case 'feedback':
      return pick(record.feedback, id, feedbackLines)
    case 'supervision':
      return pick(record.supervision, id, supervisionLines)
    case 'evidence':
      return pick(record.evidence, id, evidenceLines)
    default:
      return unreachable(kind)
  }
}

function clientLines(one: Row<'clients'>): Line[] {
  const review = one.review && `${longDay(one.review.date)}: ${one.review.summary}`
  return [line('Role', one.role), line('Context', one.context), line('Why coaching or mentoring', one.rationale), line('Review', review)]
}

function goalLines(one: Row<'goals'>): Line[] {
  return [
    line('Agreed on', longDay(one.date)),
    line('Goal', one.statement),
    line('Desired outcome', one.desiredOutcome),
    line('Serves', one.alignment && `${one.alignment.statement} (${one.alignment.level})`),
    line('Measures', one.measures),
  ]
}

function planLines(one: Row<'plans'>): Line[] {
  return [
    line('Structure', one.structure),
    line('Environment', one.environment),
    line('Principles', one.principles),
    line('Sessions', one.sessions),
    line('Hours', one.minutes && duration(one.minutes)),
  ]
}

function sessionPlanLines(one: Row<'sessionPlans'>): Line[] {
  return [
    line('Planned for', one.date && longDay(one.date)),
    line('Objectives', one.objectives),
    line('Needs it meets', one.needsMet),
    line('Model', one.model),
    line('Topics and questions', one.topics),
    line('Measures of success', one.success),
  ]
}

function feedbackLines(one: Row<'feedback'>): Line[] {
  return [
    line('Received on', longDay(one.date)),
    line('How', one.channel),
    line('What difference it made', one.effectiveness),
    line('About the coach', one.attributes),
    line('Answers', one.ratings.map(({ question, score }) => `${question}: ${score} of 4`).join('\n')),
  ]
}

function supervisionLines(one: Row<'supervision'>): Line[] {
  return [
    line('Held on', longDay(one.date)),
    line('Length', duration(one.minutes)),
    line('Kind', one.kind),
    line('Feedback', one.feedback),
    line('Confirmed on', one.confirmedOn && longDay(one.confirmedOn)),
    line('Reflections reviewed', one.reflectionsReviewed.length || undefined),
  ]
}

function evidenceLines(one: Row<'evidence'>): Line[] {
  return [
    line('Kind', one.kind),
    line('Date', one.date && longDay(one.date)),
    line('Agreed with the assessor', one.agreedOn && longDay(one.agreedOn)),
    ...one.parts.map((part) => line(part.part.charAt(0).toUpperCase() + part.part.slice(1), part.text)),
  ]
}

function pick<One extends { id: string }>(rows: readonly One[], id: string, lines: (row: One) => Line[]): Line[] {
  const row = rows.find((one) => one.id === id)
  return row === undefined ? [] : lines(row)
}

function line(term: string, says: string | number | undefined): Line {
  return { term, says: typeof says === 'number' ? String(says) : says }
}

function signaturesOn({ parties, signatures }: Pick<Row<'contracts' | 'agreements'>, 'parties' | 'signatures'>): Line {
  const signed = parties.map((party) => {
    const signature = signatures.find((each) => each.party === party.id)
    const who = party.role === 'learner' ? 'The learner' : party.alias
    return signature === undefined ? `${who}: not signed yet` : `${who}: signed on ${longDay(signature.date)}`
  })
  return line('Signatures', signed.join('\n'))
}

function agreementLines(one: Row<'agreements'>): Line[] {
  const terms = Object.entries(one.terms).map(([term, says]) => line(spoken(term), says))
  const ended = one.ended && longDay(one.ended.date)
  return [line('Agreed on', one.agreedOn && longDay(one.agreedOn)), line('Ended on', ended), ...terms, signaturesOn(one)]
}

function contractLines(one: PracticeRecord['contracts'][number]): Line[] {
  const terms = Object.entries(one.terms).map(([term, says]) => line(spoken(term), says))
  return [line('Agreed on', one.agreedOn && longDay(one.agreedOn)), line('Kind', one.kind), ...terms, signaturesOn(one)]
}

function sessionLines(one: PracticeRecord['sessions'][number], record: PracticeRecord): Line[] {
  const goals = one.goals.map(({ goal, progress, note }) => {
    const statement = record.goals.find((each) => each.id === goal)?.statement ?? 'A goal'
    return [statement, progress === undefined ? undefined : `${progress} of 10`, note].filter((part) => part !== undefined).join(' — ')
  })
  const tools = one.tools.map((tool) =>
    [tool.name, tool.why && `why: ${tool.why}`, tool.how && `how it helped: ${tool.how}`].filter((part) => part !== undefined).join('\n'),
  )
  const actions = one.actions.map((action) => `${action.text}${action.doneOn === undefined ? '' : ` (done ${longDay(action.doneOn)})`}`)
  return [
    line('When', `${longDay(one.date)}, ${one.start}, ${duration(one.minutes)}${one.formal ? '' : ', informal'}`),
    line('How', one.mode),
    line('Goals and progress', goals.join('\n')),
    line('What was discussed', one.summary),
    line('Techniques', one.techniques.join(', ')),
    line('Questions', one.questions.join('\n')),
    line('Tools', tools.join('\n\n')),
    line('Outcomes', one.outcomes),
    line('Actions', actions.join('\n')),
    line('Feedback given', one.feedbackGiven),
  ]
}

function reflectionLines(one: PracticeRecord['reflections'][number]): Line[] {
  const { id: _id, session: _session, date, ...aspects } = one
  return [line('Written on', longDay(date)), ...Object.entries(aspects).map(([aspect, says]) => line(spoken(aspect), says))]
}

function spoken(key: string): string {
  if (key === 'cpdAction') return 'CPD action'
  const words = key.replaceAll(/([A-Z])/g, ' $1').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
