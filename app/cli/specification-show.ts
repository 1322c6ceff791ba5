import { counted, listed } from '../kernel/text.ts'
import type { Criterion, Requirement, Specification, Unit } from '../specification/schema.ts'
import { wrapped } from './wrapped.ts'

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`      ${title}`, ...lines.map((line) => wrapped(line, 10, '        –'))]
}

function requirementLines(requirement: Requirement): string[] {
  const marked = requirement.measure === 'judgement' ? '      ◇' : '      □'
  const parts = requirement.measure === 'parts' ? requirement.parts : []
  return [
    wrapped(requirement.sentence, 8, marked),
    ...parts.map(({ part, least, asManyAs, write }) => {
      const many = asManyAs === undefined ? (least === 1 ? '' : `, ${least} or more`) : `, one for each ${asManyAs}`
      return wrapped(`${part}${many}${write === undefined ? '' : ` · ${write}`}`, 12, '          ·')
    }),
    ...(requirement.measure === 'judgement' ? requirement.lookFor.map((line) => wrapped(line, 12, '          ·')) : []),
  ]
}

function criterionLines(criterion: Criterion): string[] {
  const { number, statement, verbs, whatToDo, content, guidance, notes, evidence, requirements } = criterion
  return [
    '',
    wrapped(statement, 6, `  ${number}`),
    ...section('What you do here', whatToDo),
    ...section('What it covers', content),
    ...section('What the assessor expects', guidance),
    ...section('About the source', notes),
    ...(verbs.length + evidence.length === 0 ? [] : [wrapped(`Verbs: ${listed(verbs) || 'none'} · Evidence: ${listed(evidence) || 'any'}`, 6)]),
    '      What it asks of the record',
    ...requirements.flatMap(requirementLines),
  ]
}

function factLines({ facts }: Unit): string[] {
  const rows: [string, string | undefined][] = [
    ['Sector', facts.sector],
    ['Guided learning', facts.guidedLearningHoursPrintedAs],
    ['Review date', facts.reviewDate],
    ['Standards', facts.standards && `${facts.standards.title}: ${facts.standards.references.join(', ')}`],
    ['Submitted by', facts.submittedBy],
    ['Sector support', facts.sectorSupport],
    ['Sector subject area', facts.sectorSubjectArea],
    ['Equivalent', facts.equivalents?.join('; ')],
    ['Availability', facts.availability],
    ['Regulation', facts.regulation],
  ]
  return rows.flatMap(([name, value]) => (value === undefined ? [] : [wrapped(value, 23, `  ${name.padEnd(20)}`)]))
}

/** A whole unit as a page of text for a terminal. */
export function unitInWords(unit: Unit, specification: Specification): string {
  const { reference, number, title, level, credits, guidedLearningHours, resultScale, aim, notes, assessment } = unit
  const name = number === reference ? title : `Unit ${number} · ${title}`
  return [
    wrapped(name, 0),
    `${reference} · ${specification.awardingOrganisation} · ${specification.edition}`,
    `Level ${level}, ${counted(credits, 'credit')}, ${guidedLearningHours} guided learning hours, ${resultScale.replace('/', ' or ')}`,
    ...(aim === '' ? [] : ['', wrapped(aim, 0)]),
    ...(factLines(unit).length === 0 ? [] : ['', ...factLines(unit)]),
    ...(notes.length === 0 ? [] : ['', 'About the source', ...notes.map((note) => wrapped(note, 4, '  –'))]),
    ...(assessment.requirements.length === 0 ? [] : ['', 'How it is assessed', ...assessment.requirements.map((line) => wrapped(line, 4, '  –'))]),
    ...unit.outcomes.flatMap((outcome) => {
      const remarks = outcome.notes.map((note) => wrapped(note, 4, '  –'))
      return ['', wrapped(outcome.statement, 3, outcome.number), ...remarks, ...outcome.criteria.flatMap(criterionLines)]
    }),
    '',
    '□ can be counted  ◇ for the assessor to judge',
  ].join('\n')
}
