import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkTogether } from './check-together.ts'
import { readSpecifications, specificationsFolder } from './folder.ts'
import { problemWords } from './problems.ts'
import { readSpecification } from './read.ts'

const folder = specificationsFolder()
const all = readSpecifications(folder)
const files = {
  ilm: readFileSync(join(folder, 'ilm/level-5-certificate-and-diploma.yaml'), 'utf8'),
  athe: readFileSync(join(folder, 'athe/level-6-coaching-and-mentoring.yaml'), 'utf8'),
  unit: readFileSync(join(folder, 'ilm/level-5-unit-500.yaml'), 'utf8'),
}

/** What is wrong with a shipped file once something in it is changed. */
function problemsAfter(file: keyof typeof files, from: string | RegExp, to: string): string[] {
  const text = files[file].replace(from, to)
  expect(text).not.toBe(files[file])
  const read = readSpecification(text, 'changed.yaml')
  const problems = read.ok ? checkTogether(read.specification, all, text) : read.problems
  return problems.map((problem) => `${problem.line}: ${problemWords(problem)}`)
}

type Case = { rule: string; title: string; file: keyof typeof files; from: string | RegExp; to: string; says: RegExp }

const bad: Case[] = [
  {
    rule: 'R008',
    title: 'credits that are not the units’',
    file: 'ilm',
    from: 'credits: 16',
    to: 'credits: 17',
    says: /^18: .*\.credits: expected 16, as the units add up, found 17$/,
  },
  {
    rule: 'R008',
    title: 'hours that are not the units’',
    file: 'ilm',
    from: 'guidedLearningHours: 50',
    to: 'guidedLearningHours: 42',
    says: /expected 50, as the units add up, found 42$/,
  },
  {
    rule: 'R009',
    title: 'credits wrong in a pathway',
    file: 'athe',
    from: 'credits: 43',
    to: 'credits: 40',
    says: /expected 43, as the units of the pathway “business” add up, found 40$/,
  },
  {
    rule: 'R013',
    title: 'a total time that is not ten times the credits',
    file: 'athe',
    from: 'totalQualificationTime: 430',
    to: 'totalQualificationTime: 400',
    says: /\.totalQualificationTime: expected 430, which is 10 for each of 43 credits, found 400$/,
  },
  {
    rule: 'R013',
    title: 'no total time where the family reckons it',
    file: 'athe',
    from: '    totalQualificationTime: 270\n',
    to: '',
    says: /expected 270, which is 10 for each of 27 credits, found nothing$/,
  },
  {
    rule: 'R013',
    title: 'a total time shorter than the guided hours',
    file: 'athe',
    from: /timePerCredit: 10([^]*)totalQualificationTime: 430/,
    to: 'timePerCredit: 1$1totalQualificationTime: 43',
    says: /expected 163 or more: guided learning is part of it, found 43$/,
  },
  {
    rule: 'R012',
    title: 'a unit nobody has',
    file: 'ilm',
    from: 'K/617/2908',
    to: 'K/617/2988',
    says: /mandatory\[1\]: expected the reference of a unit in this file or another, found "K\/617\/2988" — did you mean “K\/617\/2908”\?$/,
  },
  {
    rule: 'R012',
    title: 'a unit named twice',
    file: 'ilm',
    from: '[D/617/2906, K/617/2908, M/617/2909]',
    to: '[D/617/2906, D/617/2906, M/617/2909]',
    says: /expected each unit once in a combination, found D\/617\/2906 twice$/,
  },
  {
    rule: 'R012',
    title: 'a choice that is none',
    file: 'ilm',
    from: 'mandatory: [D/617/2906, K/617/2908, M/617/2909]',
    to: 'choices: [{ id: c, title: C, take: 2, from: [D/617/2906, K/617/2908] }]',
    says: /expected fewer to take than there are to choose from, found 2 to take from 2 in “c”$/,
  },
  {
    rule: 'R013',
    title: 'a choice of units worth different credits',
    file: 'ilm',
    from: 'mandatory: [D/617/2906, K/617/2908, M/617/2909]',
    to: 'choices: [{ id: c, title: C, from: [D/617/2906, K/617/2908] }]',
    says: /\.credits: expected 6 to 27, as the units add up, found 38$/,
  },
  {
    rule: 'R008',
    title: 'a qualification without units',
    file: 'ilm',
    from: 'mandatory: [D/617/2906, H/617/2907, M/617/2909]',
    to: 'mandatory: []',
    says: /qualifications\[0\]: expected mandatory units, choices or pathways, found no unit$/,
  },
  {
    rule: 'R017',
    title: 'superseding what there is not',
    file: 'athe',
    from: 'timePerCredit',
    to: 'supersedes: version-1\ntimePerCredit',
    says: /supersedes: expected the id of another specification, found "version-1"$/,
  },
  {
    rule: 'R017',
    title: 'valid to a day before it is valid',
    file: 'athe',
    from: 'timePerCredit',
    to: "validTo: '2020-01-01'\ntimePerCredit",
    says: /validTo: expected 2021-02-17 or later, found "2020-01-01"$/,
  },
  {
    rule: 'R012',
    title: 'two pathways of one id',
    file: 'athe',
    from: 'id: education',
    to: 'id: business',
    says: /pathways\[1\]\.id: expected an id used once in this qualification, found "business"$/,
  },
  {
    rule: 'R012',
    title: 'two choices of one id',
    file: 'ilm',
    from: 'mandatory: [D/617/2906, K/617/2908, M/617/2909]',
    to: 'choices: [{ id: c, title: C, from: [D/617/2906, K/617/2908] }, { id: c, title: D, from: [M/617/2909, H/617/2907] }]',
    says: /choices\[1\]\.id: expected an id used once in this qualification, found "c"$/,
  },
  {
    rule: 'R009',
    title: 'two qualifications of one reference',
    file: 'athe',
    from: 'reference: 603/7181/X',
    to: 'reference: 603-7180-8',
    says: /qualifications\[1\]\.reference: expected a reference used once, found "603-7180-8"$/,
  },
  {
    rule: 'R009',
    title: 'the reference of a qualification that another file has for a unit',
    file: 'athe',
    from: 'reference: 603/7181/X',
    to: 'reference: D/617/2906',
    says: /qualifications\[1\]\.reference: expected a reference of its own; ilm-level-5-unit-500 has it already/,
  },
  {
    rule: 'R019',
    title: 'a reference that another file has',
    file: 'unit',
    from: 'reference: D/617/2906',
    to: 'reference: H/617/2907',
    says: /expected a reference of its own; ilm-level-5-effective-coaching-and-mentoring has it already; only a new edition that supersedes it may share it, found "H\/617\/2907"$/,
  },
  {
    rule: 'R071',
    title: 'a pair with a part there is not',
    file: 'unit',
    from: 'asManyAs: individual barrier',
    to: 'asManyAs: individual barriers',
    says: /asManyAs: expected another part of this requirement, found "individual barriers" — did you mean “individual barrier”\?$/,
  },
  {
    rule: 'R070',
    title: 'a part named twice',
    file: 'unit',
    from: 'part: definition of mentoring',
    to: 'part: definition of coaching',
    says: /expected a part named once, found "definition of coaching"$/,
  },
  {
    rule: 'R115',
    title: 'a command verb there is not',
    file: 'unit',
    from: 'verbs: [evaluate]',
    to: 'verbs: [evaluates]',
    says: /expected a command verb in its plain form, found "evaluates" — did you mean “evaluate”\?$/,
  },
  {
    rule: 'R008',
    title: 'neither units nor qualifications',
    file: 'ilm',
    from: /qualifications:[^]*/,
    to: '',
    says: /expected `units`, `qualifications` or both, found neither$/,
  },
]

describe('what does not go together is refused with line, path and reason', () => {
  it.each(bad)('$rule: $title', ({ file, from, to, says }) => {
    const problems = problemsAfter(file, from, to)
    expect(
      problems.some((problem) => says.test(problem)),
      problems.join('\n') || 'nothing is wrong',
    ).toBe(true)
  })

  it('R017: a new edition has the references of the one that it supersedes', () => {
    const from = 'id: ilm-level-5-unit-500'
    expect(problemsAfter('unit', from, 'id: ilm-level-5-unit-500-2027')).toHaveLength(1)
    expect(problemsAfter('unit', from, 'id: ilm-level-5-unit-500-2027\nsupersedes: ilm-level-5-unit-500')).toEqual([])
  })

  it('R008 R013: a choice among units of equal credit keeps the credits, and has to keep the guided hours too', () => {
    const to = 'mandatory: [D/617/2906, K/617/2908]\n    choices: [{ id: c, title: C, from: [M/617/2909, 501-12] }]'
    expect(problemsAfter('ilm', 'mandatory: [D/617/2906, K/617/2908, M/617/2909]', to)).toEqual([
      '29: qualifications[1].guidedLearningHours: expected 50 to 52, as the units add up, found 50',
    ])
  })
})
