import { longDay } from '../kernel/dates.ts'
import { counted, listed } from '../kernel/text.ts'
import { otherPathwaysInWords, type CombinedUnit } from '../specification/combine.ts'
import type { Evaluation } from '../sufficiency/evaluation.ts'
import type { QualificationEvaluation, UnitOnTheWay } from '../sufficiency/qualification.ts'
import { wrapped } from './wrapped.ts'

const byWords: Record<NonNullable<CombinedUnit['by']>, string> = {
  result: 'you have it: passed',
  'recognised prior learning': 'you have it: prior learning is recognised',
  exemption: 'you are exempted',
}

function things(missing: number): string {
  return missing === 0 ? 'nothing is missing' : `${counted(missing, 'thing is', 'things are')} missing`
}

function unitLine({ reference, title, credits, guidedLearningHours, by, evaluation }: UnitOnTheWay): string {
  const missing = evaluation?.missing ?? 0
  const mark = by !== undefined ? '●' : missing === 0 ? '■' : '◧'
  const standing = by === undefined ? things(missing) : byWords[by]
  return wrapped(`${reference} · ${title}  · ${counted(credits, 'credit')}, ${guidedLearningHours} GLH  · ${standing}`, 4, `  ${mark}`)
}

function lacking({ criteria }: Evaluation): string[] {
  return criteria.flatMap(({ number, requirements }) =>
    requirements
      .filter(({ state }) => state === 'incomplete' || state === 'not started')
      .map(({ sentence, explanation, state }) => wrapped(`${sentence}  · ${explanation}`, 10, `  ${state === 'incomplete' ? '◧' : '□'} ${number}`)),
  )
}

function unitLines({ reference, title, evaluation }: UnitOnTheWay): string[] {
  return evaluation === undefined || evaluation.missing === 0 ? [] : ['', wrapped(title, 3, `${reference} ·`), ...lacking(evaluation)]
}

function combinationLines({ combined }: QualificationEvaluation): string[] {
  const { credits, guidedLearningHours, unitCredit, instead, beside } = combined
  const rows = [
    `${credits.achieved} of ${credits.needed} credits and ${guidedLearningHours.achieved} of ${guidedLearningHours.needed} guided learning hours are there.`,
    combined.words,
    ...instead.map(({ units }) => `Instead of a unit that may be chosen you can take ${listed(units)}.`),
    ...otherPathwaysInWords(combined),
    ...(beside.length === 0 ? [] : [`${listed(beside)} ${beside.length === 1 ? 'does' : 'do'} not count toward this qualification.`]),
    ...(unitCredit.length === 0 || combined.words.includes('unit credit') ? [] : [`There is unit credit for ${listed(unitCredit)}.`]),
  ]
  return ['', 'Rules of combination', ...rows.map((row) => wrapped(row, 2))]
}

function verdictOf({ combined, units, missing }: QualificationEvaluation): string {
  if (combined.achieved) return 'Every unit is there. The rules of combination are met.'
  if (combined.missing.length === 0) return wrapped(combined.words, 0)
  if (missing === 0) return 'Nothing is missing. The rest is your assessor’s to judge.'
  const open = units.filter(({ evaluation }) => (evaluation?.missing ?? 0) > 0).length
  return `${things(missing).replace(/^./, (first) => first.toUpperCase())}, in ${open} of ${counted(units.length, 'unit')}.`
}

/** An evaluation for a qualification as a page of text for a terminal: the verdict, each unit, what each lacks, the combination. */
export function qualificationInWords(evaluation: QualificationEvaluation): string {
  const { title, reference, asOf, units, nextSteps } = evaluation
  const verdict = verdictOf(evaluation)
  const next =
    nextSteps.length === 0
      ? []
      : ['', 'Next', ...nextSteps.slice(0, 5).map(({ words, units: serves }, at) => wrapped(`${words} (${listed(serves)})`, 5, `  ${at + 1}.`))]
  const head = [title, `${reference === undefined ? '' : `${reference} · `}as of ${longDay(asOf)}`, '', verdict]
  return [...head, '', 'Units', ...units.map(unitLine), ...next, ...combinationLines(evaluation), ...units.flatMap(unitLines)].join('\n')
}
