import { counted, listed } from '../kernel/text.ts'
import { combinationsOf, unitsNamed, type Combination } from './combinations.ts'
import type { Qualification } from './qualification-schema.ts'
import type { Unit } from './schema.ts'

/** A unit that a learner has: by a result, by recognised prior learning, or by an exemption (R037). */
export type Holding = { unit: string; by: 'result' | 'recognised prior learning' | 'exemption' }

/** One unit of the way to a qualification. `choice` is the id of the choice it was taken from. */
export type CombinedUnit = {
  reference: string
  title: string
  credits: number
  guidedLearningHours: number
  choice?: string
  by?: Holding['by']
}

/** How far units go toward a qualification. */
export type Combined = {
  qualification: string
  pathway?: { id: string; title: string }
  /** Other pathways of it whose units are all held as well. Source: S3, which asks for at least one of its Diploma’s structures (R012). */
  also: { id: string; title: string }[]
  /** Not by exemptions alone: an exemption is from part of a qualification. Source: S3 (R037). */
  achieved: boolean
  /** The way: mandatory units, then those chosen, what is held first. */
  units: CombinedUnit[]
  missing: string[]
  /** What could be taken instead of a chosen unit that is missing. */
  instead: { choice: string; units: string[] }[]
  /** Units held that count on another pathway of this qualification, not on this one. */
  elsewhere: string[]
  /** Units held that do not count toward this qualification at all. */
  beside: string[]
  credits: { achieved: number; needed: number }
  guidedLearningHours: { achieved: number; needed: number }
  /** Units that are certificated on their own while the qualification is not achieved: not those exempted. Source: S3 (R110). */
  unitCredit: string[]
  words: string
}

type Asked = { pathway?: string; begun?: readonly string[] }
type Held = ReadonlyMap<string, Holding['by']>
type Way = Pick<Combined, 'units' | 'instead'> & { combination: Combination; missing: CombinedUnit[] }

function getUnit(units: readonly Unit[], reference: string): Unit {
  const unit = units.find((one) => one.reference === reference)
  if (unit === undefined) throw new Error(`No unit ${reference}`)
  return unit
}

function combined(units: readonly Unit[], reference: string, held: Held, choice?: string): CombinedUnit {
  const { title, credits, guidedLearningHours } = getUnit(units, reference)
  const by = held.get(reference)
  return { reference, title, credits, guidedLearningHours, ...(choice === undefined ? {} : { choice }), ...(by === undefined ? {} : { by }) }
}

/** Takes what is held, then what is begun, then in the printed order. */
function wayThrough(combination: Combination, units: readonly Unit[], held: Held, begun: ReadonlySet<string>): Way {
  const rank = (reference: string) => (held.has(reference) ? 0 : begun.has(reference) ? 1 : 2)
  const way = combination.mandatory.map((reference) => combined(units, reference, held))
  const instead: Combined['instead'] = []
  for (const { id, take, from } of combination.choices) {
    const order = from.toSorted((one, other) => rank(one) - rank(other))
    const taken = order.slice(0, take)
    way.push(...taken.map((reference) => combined(units, reference, held, id)))
    if (taken.some((reference) => !held.has(reference))) instead.push({ choice: id, units: order.slice(take) })
  }
  return { combination, units: way, instead, missing: way.filter((unit) => unit.by === undefined) }
}

function sum(units: readonly CombinedUnit[], field: 'credits' | 'guidedLearningHours'): number {
  return units.reduce((total, unit) => total + unit[field], 0)
}

/** The way with the fewest credits still to earn; of equals, the one more of which is begun; then as printed. */
function best(ways: readonly Way[], begun: ReadonlySet<string>): Way {
  const begunIn = (way: Way) => way.missing.filter(({ reference }) => begun.has(reference)).length
  const [first] = ways.toSorted((one, other) => sum(one.missing, 'credits') - sum(other.missing, 'credits') || begunIn(other) - begunIn(one))
  if (first === undefined) throw new Error('A qualification without a combination')
  return first
}

function choosePathway(qualification: Qualification, pathway: string | undefined): Combination[] {
  const all = combinationsOf(qualification)
  const chosen = pathway === undefined ? all : all.filter((combination) => combination.pathway?.id === pathway)
  if (chosen.length === 0) throw new Error(`No pathway “${pathway}” in ${qualification.title}`)
  return chosen
}

/** Whether nothing is missing, but nothing is achieved either: every unit is exempted. */
function isExemptedWhole({ units }: Way): boolean {
  return units.every(({ by }) => by === 'exemption')
}

function inWords(way: Way, unitCredit: readonly string[]): string {
  const { units, missing } = way
  if (isExemptedWhole(way))
    return `${counted(units.length, 'unit is', 'units are')} there by exemption alone. An exemption is from part of a qualification: ask the awarding organisation.`
  if (missing.length === 0) return `All ${units.length} units are there.`
  const share = `${units.length - missing.length} of ${counted(units.length, 'unit')} ${units.length - missing.length === 1 ? 'counts' : 'count'}.`
  const needed = `You need ${listed(missing.map(({ reference, title }) => `${title} (${reference})`))}.`
  const credit = unitCredit.length === 0 ? '' : ` Without ${missing.length === 1 ? 'it' : 'them'} there is unit credit for ${listed(unitCredit)}.`
  return `${share} ${needed}${credit}`
}

/** What units held bring on the other pathways of a qualification: a whole one, or some that count there alone. */
export function otherPathwaysInWords({ also, elsewhere }: Pick<Combined, 'also' | 'elsewhere'>): string[] {
  if (also.length > 0) return also.map(({ title }) => `The units of ${title} are all there.`)
  return elsewhere.length === 0 ? [] : [`${listed(elsewhere)} ${elsewhere.length === 1 ? 'counts' : 'count'} on another pathway, not on this one.`]
}

/**
 * How far the units a learner has go toward a qualification: what counts, what is missing, the best way on, and which units stand on
 * their own while it is not achieved. Without a pathway the nearest is taken. Pure. Throws for a pathway or a unit there is not.
 */
export function combine(qualification: Qualification, units: readonly Unit[], holdings: readonly Holding[], asked: Asked = {}): Combined {
  const held: Held = new Map(holdings.map(({ unit, by }) => [unit, by]))
  const begun = new Set(asked.begun)
  const through = (combination: Combination) => wayThrough(combination, units, held, begun)
  const way = best(choosePathway(qualification, asked.pathway).map(through), begun)
  const used = new Set(way.units.map(({ reference }) => reference))
  const others = combinationsOf(qualification).filter(({ pathway }) => pathway?.id !== way.combination.pathway?.id)
  const named = new Set(others.flatMap(unitsNamed))
  const unused = [...held.keys()].filter((reference) => !used.has(reference))
  const counting = way.units.filter((unit) => unit.by !== undefined)
  const achieved = way.missing.length === 0 && !isExemptedWhole(way)
  const unitCredit = achieved ? [] : [...held].filter(([, by]) => by !== 'exemption').map(([reference]) => reference)
  return {
    qualification: qualification.id,
    ...(way.combination.pathway === undefined ? {} : { pathway: way.combination.pathway }),
    also: others.flatMap((other) => (other.pathway !== undefined && through(other).missing.length === 0 ? [other.pathway] : [])),
    achieved,
    units: way.units,
    missing: way.missing.map(({ reference }) => reference),
    instead: way.instead,
    elsewhere: unused.filter((reference) => named.has(reference)),
    beside: unused.filter((reference) => !named.has(reference)),
    credits: { achieved: sum(counting, 'credits'), needed: qualification.credits },
    guidedLearningHours: { achieved: sum(counting, 'guidedLearningHours'), needed: qualification.guidedLearningHours },
    unitCredit,
    words: inWords(way, unitCredit),
  }
}
