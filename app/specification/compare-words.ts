import type { CriterionComparison, FactChange, ListChange, OutcomeComparison } from './compare-criteria.ts'
import type { ComparedUnit, QualificationComparison, SpecificationComparison, UnitComparison } from './compare.ts'

/** One line of what changed: added, removed, or now different from before. */
export type ChangeLine = { mark: '+' | '-' | '~'; text: string }

/** What changed about one thing, under its name. */
export type ChangeSection = { title: string; lines: ChangeLine[] }

/** What differs between two editions as lines under headings, in the order of the second; nothing for what is the same. Pure. */
export function comparisonInWords({ facts, lists, units, qualifications }: SpecificationComparison): ChangeSection[] {
  const sections = [
    { title: 'The specification', lines: [...facts.map(factLine), ...lists.flatMap(listLines)] },
    ...qualifications.map(qualificationSection),
    ...units.flatMap(unitSections),
  ]
  return sections.filter(({ lines }) => lines.length > 0)
}

function factLine({ name, one, other }: FactChange): ChangeLine {
  if (one === undefined) return { mark: '+', text: `${name}: ${other ?? ''}` }
  if (other === undefined) return { mark: '-', text: `${name}: ${one}` }
  return { mark: '~', text: `${name}: ${other} (before: ${one})` }
}

function listLines({ name, removed, added }: ListChange): ChangeLine[] {
  return [
    ...removed.map((text): ChangeLine => ({ mark: '-', text: `${name}: ${text}` })),
    ...added.map((text): ChangeLine => ({ mark: '+', text: `${name}: ${text}` })),
  ]
}

function qualificationSection({ change, one, other, facts, lists }: QualificationComparison): ChangeSection {
  const title = (other ?? one)?.title ?? ''
  if (change === 'added') return { title, lines: [{ mark: '+', text: 'a qualification of its own' }] }
  if (change === 'removed') return { title, lines: [{ mark: '-', text: 'the qualification' }] }
  return { title, lines: [...facts.map(factLine), ...lists.flatMap(listLines)] }
}

function unitSections({ change, one, other, comparison }: ComparedUnit): ChangeSection[] {
  const unit = other ?? one
  const title = `Unit ${unit?.number ?? ''} (${unit?.reference ?? ''})`
  if (change === 'added') return [{ title, lines: [{ mark: '+', text: `the unit: ${unit?.title ?? ''}` }] }]
  if (change === 'removed') return [{ title, lines: [{ mark: '-', text: `the unit: ${unit?.title ?? ''}` }] }]
  return comparison === undefined ? [] : changedUnit(title, comparison)
}

function changedUnit(title: string, { facts, lists, outcomes, criteria }: UnitComparison): ChangeSection[] {
  return [
    { title, lines: [...facts.map(factLine), ...lists.flatMap(listLines), ...outcomes.flatMap(outcomeLines)] },
    ...criteria.map((criterion) => criterionSection(title, criterion)),
  ]
}

function outcomeLines({ change, one, other }: OutcomeComparison): ChangeLine[] {
  const name = `Outcome ${(other ?? one)?.number ?? ''}`
  if (change === 'same') return []
  if (change === 'added') return [{ mark: '+', text: `${name}: ${other?.statement ?? ''}` }]
  if (change === 'removed') return [{ mark: '-', text: `${name}: ${one?.statement ?? ''}` }]
  return [{ mark: '~', text: `${name}: ${other?.statement ?? ''} (before: ${one?.statement ?? ''})` }]
}

function criterionSection(unit: string, { change, one, other, reworded, facts, lists, requirements }: CriterionComparison): ChangeSection {
  const criterion = (other ?? one)?.criterion
  const title = `${unit}, criterion ${criterion?.number ?? ''}`
  const statement = criterion?.statement ?? ''
  if (change === 'added') return { title, lines: [{ mark: '+', text: `the criterion: ${statement}` }] }
  if (change === 'removed') return { title, lines: [{ mark: '-', text: `the criterion: ${statement}` }] }
  const asked = requirements.flatMap((requirement): ChangeLine[] => {
    const sentence = (requirement.other ?? requirement.one)?.sentence ?? ''
    if (requirement.change === 'added') return [{ mark: '+', text: `asks: ${sentence}` }]
    if (requirement.change === 'removed') return [{ mark: '-', text: `asked: ${sentence}` }]
    const words: ChangeLine[] = requirement.reworded ? [{ mark: '~', text: `says: ${sentence} (before: ${requirement.one?.sentence ?? ''})` }] : []
    return [...words, ...requirement.rule.map((rule): ChangeLine => ({ ...factLine(rule), text: `${sentence} ${factLine(rule).text}` }))]
  })
  const words: ChangeLine[] = reworded ? [{ mark: '~', text: `${statement} (before: ${one?.criterion.statement ?? ''})` }] : []
  return { title, lines: [...words, ...facts.map(factLine), ...lists.flatMap(listLines), ...asked] }
}
