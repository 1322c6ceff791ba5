import { listed } from '../kernel/text.ts'
import type { Criterion, Requirement, RequirementOf } from './schema.ts'
import type { Subject } from './vocabulary.ts'

const many: Readonly<Record<Subject, string>> = {
  client: 'clients',
  stakeholder: 'stakeholders',
  need: 'needs',
  goal: 'goals',
  contract: 'contracts',
  plan: 'programme plans',
  session: 'sessions',
  reflection: 'reflections',
  feedback: 'pieces of feedback',
  supervision: 'supervisions',
  tool: 'tools',
}

const single: Readonly<Record<Subject, string>> = {
  client: 'client',
  stakeholder: 'stakeholder',
  need: 'need',
  goal: 'goal',
  contract: 'contract',
  plan: 'programme plan',
  session: 'session',
  reflection: 'reflection',
  feedback: 'piece of feedback',
  supervision: 'supervision',
  tool: 'tool',
}

function within(where: readonly string[]): string {
  return where.length === 0 ? '' : ` (${where.join(', ')})`
}

function span(least: number | undefined, most: number | undefined): string {
  if (least !== undefined && most !== undefined) return least === most ? `exactly ${least}` : `${least} to ${most}`
  if (least !== undefined) return `${least} or more`
  return most === undefined ? 'any number' : `${most} at most`
}

/** How a requirement is measured, in one plain sentence for a quality manager. Source: docs/requirement-language.md. */
export function howMeasured(requirement: Requirement): string {
  switch (requirement.measure) {
    case 'count':
      return `Counted: ${many[requirement.of]}${within(requirement.where)}, ${span(requirement.least, requirement.most)}.`
    case 'hours':
      return `Added up: hours of ${many[requirement.of]}${within(requirement.where)}, ${span(requirement.least, requirement.most)}.`
    case 'each':
      return eachWords(requirement)
    case 'order':
      return orderWords(requirement)
    case 'parts':
      return partsWords(requirement)
    case 'evidence':
      return evidenceWords(requirement)
    case 'judgement':
      return 'Nothing is counted here: the assessor judges.'
  }
}

function eachWords({ each, where, shows, has, least, most }: RequirementOf<'each'>): string {
  const shown = shows.length === 0 ? [] : [`it shows ${listed(shows)}`]
  const held = has.map((row) => `it has ${row.least === 1 ? `a ${single[row.of]}` : `${row.least} or more ${many[row.of]}`}${within(row.where)}`)
  const bounds = least === undefined && most === undefined ? '' : ` There are to be ${span(least, most)}.`
  return `Looked at one by one: for each ${single[each]}${within(where)}, ${listed([...shown, ...held])}.${bounds}`
}

function orderWords({ first, then, least, clients }: RequirementOf<'order'>): string {
  const whom = clients === undefined ? 'for every client' : `for ${clients} or more clients`
  return `Compared by date: ${least} or more ${many[first]} on or before the day the ${single[then]} was agreed, ${whom}.`
}

function partsWords({ parts, approach }: RequirementOf<'parts'>): string {
  const whose = approach === undefined ? '' : approach === 'coaching' ? ' with somebody coached' : ' with somebody mentored'
  const plan = parts.some(({ planned }) => planned !== undefined) ? [`a plan for a session${whose}`] : []
  const agreement = parts.some(({ term }) => term !== undefined) ? ['a signed agreement for an organisation'] : []
  const others = [...plan, ...agreement]
  return `Written in the portfolio, part by part${others.length === 0 ? '' : `, or said in ${others.join(' or ')}`}.`
}

function evidenceWords({ kinds, least, inPerson, months }: RequirementOf<'evidence'>): string {
  const how = inPerson === true ? ', in person' : inPerson === 'normally' ? ', in person unless the piece says why not' : ''
  const time = months === undefined ? '' : `, for ${months} months or more`
  return `Looked for in the evidence: ${least} or more of ${kinds.join(', or ')}${how}${time}.`
}

/** One part of a written piece in plain words: “2 or more: similarity”. What to write there stands beside it. */
export function partInWords({ part, least, asManyAs }: RequirementOf<'parts'>['parts'][number]): string {
  if (asManyAs !== undefined) return `${part}, one for each ${asManyAs}`
  return least === 1 ? part : `${part}, ${least} or more`
}

/** Whether a criterion asks for nothing that can be counted: then only its assessor says how it stands. */
export function isJudgementOnly({ requirements }: { requirements: readonly Requirement[] }): boolean {
  return requirements.every(({ measure }) => measure === 'judgement')
}

/** What the assessor looks for where one of a criterion's requirements is left to judgement; nothing for those that are counted. */
export function lookedFor({ requirements }: Pick<Criterion, 'requirements'>, id: string): readonly string[] {
  return requirements.flatMap((requirement) => (requirement.id === id && requirement.measure === 'judgement' ? requirement.lookFor : []))
}
