import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findUnit } from '../specification/read.ts'
import { readSpecifications, specificationsFolder } from '../specification/folder.ts'
import { placedStatements, type Framework } from './framework.ts'
import { qualificationFramework } from './from-qualification.ts'
import { unitFramework } from './from-specification.ts'
import { readFramework } from './read-framework.ts'
import { caseParts, casePackage, writeCase } from './write-case.ts'
import { writeMatrix } from './write-matrix.ts'
import { writeMoodle } from './write-moodle.ts'

const all = readSpecifications(specificationsFolder())
const served = { version: '1.1', base: 'https://example.org', now: '2026-11-22T09:00:00Z' } as const

function fixture(name: string) {
  const read = readFramework(readFileSync(`test/fixtures/frameworks/${name}`))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read
}

function lines({ statements }: Framework): string[] {
  return [...placedStatements(statements)].map(({ statement, above }) => `${'  '.repeat(above.length)}${statement.code} ${statement.statement}`)
}

function unit(reference: string): Framework {
  const found = findUnit(all, reference)
  const specification = all.find(({ units }) => found !== undefined && units.includes(found))
  if (found === undefined || specification === undefined) throw new Error(reference)
  return unitFramework(found, specification)
}

function diploma(): Framework {
  const specification = all.find(({ qualifications }) => qualifications.some(({ reference }) => reference === '603/7180/8'))
  const qualification = specification?.qualifications.find(({ reference }) => reference === '603/7180/8')
  if (specification === undefined || qualification === undefined) throw new Error('No Diploma')
  return qualificationFramework(qualification, specification, all)
}

describe('what is in a file of another system', () => {
  test('an older Moodle file: 12 columns, children before parents, HTML, names cut short', () => {
    const { layout, framework, lost } = fixture('older-moodle.csv')
    expect(layout).toBe('Moodle CSV, 12 columns')
    expect(lines(framework)).toEqual([
      '2 Notes of one’s own',
      '1 In the session',
      '  1.2 Hears what is not said',
      '  1.1 Gives room',
      '    1.1.1 Keeps quiet long enough for somebody to find their own words, also when it is not easy to bear the silence',
    ])
    expect(framework.statements[0]?.notes).toBe('What was heard & kept.\n\n• short\n• dated')
    expect(framework.statements.map(({ type }) => type)).toEqual(['domain', 'domain'])
    expect(lost).toEqual([])
  })

  test('a Moodle file of today: 14 columns, references between competencies, rules that cannot be kept', () => {
    const { layout, framework, lost } = fixture('current-moodle.csv')
    expect([layout, framework.title, framework.description]).toEqual(['Moodle CSV, 14 columns', 'Gwrando’n dda', 'Sut mae clywed'])
    expect(lines(framework)).toEqual(['1 Yn y sesiwn', '  1.1 Rhoi lle', '  1.2 Clywed yr hyn na ddywedir', '2 Nodiadau'])
    expect(framework.associations.map(({ from, to }) => `${from.title}–${to.title}`)).toEqual(['1–2', '1.1–1.2', '1.1–2'])
    expect(lost).toEqual([{ what: 'rules by which Moodle completes a competency', times: 1, first: 'Line 5' }])
  })

  test('a SmartEvidence framework, in both layouts', () => {
    const { layout, framework } = fixture('standards.matrix')
    expect([layout, framework.title, framework.description]).toEqual(['SmartEvidence', 'Listening well', 'How somebody is heard.\n\nSource'])
    expect(lines(framework)).toEqual(['A In the session', '  A.1 Gives room', '    A.1.a Waits', 'Te whakarongo Te whakarongo', '  2.1 Ngā reo'])
    const first = fixture('first-layout.matrix')
    expect(first.layout).toBe('SmartEvidence, first layout')
    expect(lines(first.framework)).toEqual(['A In the session', '  A.1 Gives room', '    A.1.a Waits', '  A.2 Hears', 'B Empty'])
  })

  test('what only one system uses goes back to it', () => {
    expect(JSON.parse(writeMatrix(fixture('standards.matrix').framework).text)).toMatchObject({
      framework: {
        institution: 'all',
        selfassess: true,
        evidencestatuses: [{ begun: 'Ready' }, { incomplete: 'Not yet' }, { partialcomplete: 'Partly' }, { completed: 'Met' }],
      },
    })
    expect(writeMoodle(fixture('older-moodle.csv').framework).text.split('\n')[1]).toContain(
      'Listening,Listening well,,2,"Not yet,Sometimes,Always","[{""scaleid""',
    )
  })

  test('a CASE package of 1.0 with letters beyond the first plane', () => {
    const { layout, framework } = fixture('case-utf8-framework.json')
    expect([layout, framework.title, ...lines(framework)]).toEqual(['CASE 1.0', 'UTF8 𝑑 Test', ' Item 𝑑 1'])
  })
})

describe('what a unit or a qualification is in another system', () => {
  test('R005: a unit in CASE is its outcomes and criteria, as published, in order', () => {
    const { document, items, associations } = caseParts(unit('H/617/2907'), served)
    expect(document).toMatchObject({ caseVersion: '1.1', creator: 'ILM', frameworkType: 'Unit', language: 'en' })
    expect(items.filter(({ CFItemType: type }) => type === 'Assessment criterion')).toHaveLength(11)
    expect(items[1]).toMatchObject({
      humanCodingScheme: '1.1',
      conceptKeywords: ['plan', 'prepare'],
      uri: `https://example.org/ims/case/v1p1/CFItems/${String(items[1]?.['identifier'])}`,
    })
    expect(associations[1]).toMatchObject({ associationType: 'isChildOf', sequenceNumber: 1, destinationNodeURI: { identifier: items[0]?.['identifier'] } })
  })

  test('identifiers are always the same', () => {
    expect(unit('H/617/2907').identifier).toBe('41c93159-4c30-55e1-a353-2aba0249e47c')
    expect(unit('501-12').identifier).not.toBe(unit('H/617/2907').identifier)
    expect(unit('501-12').statements[0]?.identifier).toBe(unit('501-12').statements[0]?.identifier)
  })

  test('R011, R012: a qualification has its units once, its pathways, and says which unit is part of which', () => {
    const framework = diploma()
    const units = framework.statements.filter(({ type }) => type === 'Unit').map(({ code }) => code)
    expect(units.toSorted()).toEqual(['D/618/6482', 'H/618/6483', 'K/618/6484', 'M/618/6485', 'R/618/6480', 'T/618/6486', 'Y/618/6481'])
    expect(framework.statements.slice(units.length).map(({ code, type }) => `${type} ${code}`)).toEqual(['Pathway business', 'Pathway education'])
    const parts = framework.associations.filter(({ type }) => type === 'isPartOf').map(({ from, to }) => `${to.title.split(' ')[0]}: ${from.title}`)
    expect(parts).toHaveLength(10)
  })

  test('what a format has no place for is said', () => {
    expect(writeCase(fixture('older-moodle.csv').framework, served).lost.map(({ what }) => what)).toEqual(['what only Moodle uses'])
    expect(writeMoodle(diploma()).lost.map(({ what }) => what)).toContain('associations (isPartOf)')
    expect(casePackage(caseParts(unit('M/652/0858'), { ...served, version: '1.0' }))).not.toHaveProperty('CFDocument.caseVersion')
    expect(writeCase(unit('M/652/0858'), { ...served, version: '1.0' }).lost.map(({ what }) => what)).toEqual(['“frameworkType”, which CASE 1.0 does not have'])
  })

  test('what a spreadsheet would take for a formula has an apostrophe before it', () => {
    const { text } = writeMoodle({ ...unit('H/617/2907'), title: '=HYPERLINK("https://example.org")' }, '+44')
    expect(text.split('\n')[1]).toContain(`,'+44,"'=HYPERLINK(""https://example.org"")"`)
  })
})
