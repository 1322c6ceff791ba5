import { expect, it } from 'vitest'
import { checkTogether } from './check-together.ts'
import { combinationsOf } from './combinations.ts'
import { readSpecifications, specificationsFolder } from './folder.ts'
import { problemWords } from './problems.ts'
import { readSpecification } from './read.ts'
import { skeletonKinds, skeletonOf } from './skeleton.ts'

const builtIn = readSpecifications(specificationsFolder())

it.each(skeletonKinds)('the skeleton of a %s is good as it stands, by itself and beside the others', (kind) => {
  const text = skeletonOf(kind)
  const read = readSpecification(text, 'skeleton.yaml')
  expect(read.ok ? [] : read.problems.map(problemWords)).toEqual([])
  expect(read.ok && checkTogether(read.specification, builtIn, text)).toEqual([])
})

it('has every measure of the language', () => {
  const read = readSpecification(skeletonOf('unit'), 'skeleton.yaml')
  const units = read.ok ? read.specification.units : []
  const measures = units.flatMap((unit) =>
    unit.outcomes.flatMap(({ criteria }) => criteria.flatMap(({ requirements }) => requirements.map(({ measure }) => measure))),
  )
  expect(new Set(measures)).toEqual(new Set(['count', 'hours', 'each', 'order', 'parts', 'evidence', 'judgement']))
})

it('R013: the one with pathways has a choice in two pathways', () => {
  const read = readSpecification(skeletonOf('pathways'), 'skeleton.yaml')
  const [qualification] = read.ok ? read.specification.qualifications : []
  expect(qualification && combinationsOf(qualification).map(({ pathway, choices }) => [pathway?.id, choices.length])).toEqual([
    ['business', 1],
    ['education', 1],
  ])
})
