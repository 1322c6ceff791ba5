import type { RequirementOf } from '../../specification/schema.ts'
import { counted } from '../../kernel/text.ts'
import type { Test } from '../condition.ts'
import { meets, testsFor, whyNot } from '../conditions.ts'
import type { Needed, NotCounting, Reason, RecordRef } from '../evaluation.ts'
import type { Chosen, ClientFact, Facts, Practice, SessionFact } from '../facts.ts'
import { nameOf, nounFor } from '../names.ts'
import { newAfter, newFor, type Draft } from '../steps.ts'
import { capital, firstFew, saidOf } from '../words.ts'
import { begin, isTimely, moreClients, tooManyClients } from './clients.ts'
import { chosenFacts, factsOf, mend, neededCount, notCounting, type Measurement } from './measurement.ts'

type Each = RequirementOf<'each'>
type Has = Each['has'][number]
type Lack = { reason: Reason; drafts: () => Draft[] }

type Owner = ClientFact | SessionFact

/** Told by the kind that is asked about: a tool, too, refers to its session. */
function isOwner(kind: keyof Facts, _fact: Facts[keyof Facts]): _fact is Owner {
  return kind === 'client' || kind === 'session'
}

function newBelonging(owner: Owner, kind: keyof Facts, more: number, asOf: string): Draft[] {
  if ('begins' in owner) return kind === 'reflection' || kind === 'feedback' || kind === 'tool' ? [newAfter(owner, kind, asOf)] : []
  const unreflected = kind === 'reflection' ? owner.owns.session?.findLast(({ held, owns }) => held && owns.reflection === undefined) : undefined
  if (unreflected !== undefined) return [newAfter(unreflected, 'reflection', asOf)]
  return kind === 'tool' || kind === 'client' ? [] : [newFor(owner, kind, more)]
}

/** The record that comes nearest to meeting the tests: only parts are missing, and the fewest. */
function nearest<Kind extends keyof Facts>(facts: readonly Facts[Kind][], tests: readonly Test<Facts[Kind]>[], asOf: string) {
  let best: { fact: Facts[Kind]; missing: number } | undefined
  for (const fact of facts) {
    const failed = tests.filter((test) => !test.holds(fact, asOf))
    if (fact.future || failed.length === 0 || failed.some((test) => !test.part && test.mend === undefined)) continue
    if (best === undefined || failed.length < best.missing) best = { fact, missing: failed.length }
  }
  return best?.fact
}

function whyLacking<Kind extends keyof Facts>(
  of: Kind,
  owned: readonly Facts[Kind][],
  tests: readonly Test<Facts[Kind]>[],
  found: number,
  least: number,
  asOf: string,
): Reason {
  const [one, many] = nounFor(of, [])
  const first = owned.find((fact) => !meets(fact, tests, asOf))
  const reason = first === undefined ? undefined : whyNot(first, tests, asOf)
  if (reason === undefined || owned.length < least) {
    const words = owned.length === 0 ? `It has no ${one} yet.` : `It has ${found} of ${counted(least, one, many)}.`
    return { kind: 'parts missing', words }
  }
  return { kind: reason.kind, words: least === 1 ? saidOf(`Its ${one}`, reason.words) : `${found} of ${counted(least, one, many)}. ${reason.words}` }
}

function lackOf<Kind extends keyof Facts>(owner: Owner, of: Kind, has: Has, tests: readonly Test<Facts[Kind]>[], asOf: string): Lack | undefined {
  const owned: readonly Facts[Kind][] = owner.owns[of] ?? []
  const found = owned.filter((fact) => meets(fact, tests, asOf)).length
  if (found >= has.least) return undefined
  const drafts = () => {
    const candidate = nearest(owned, tests, asOf)
    return candidate === undefined ? newBelonging(owner, of, has.least - found, asOf) : mend(of, candidate, tests, asOf)
  }
  return { reason: whyLacking(of, owned, tests, found, has.least, asOf), drafts }
}

/** Whether at least so many meet the tests. */
function areEnough<Kind extends keyof Facts>(facts: readonly Facts[Kind][], least: number, tests: readonly Test<Facts[Kind]>[], asOf: string): boolean {
  let missing = least
  for (const fact of facts) {
    if (missing <= 0) return true
    if (meets(fact, tests, asOf)) missing -= 1
  }
  return missing <= 0
}

/** `isMet` is asked of everyone, so it makes nothing; `lack` only of those who do not have it. */
type Asked = { isMet: (owner: Owner, asOf: string) => boolean; lack: (owner: Owner, asOf: string) => Lack | undefined }

function ask(has: Has): Asked {
  const tests = testsFor(has.of, has.where)
  return {
    isMet: (owner, asOf) => areEnough(owner.owns[has.of] ?? [], has.least, tests, asOf),
    lack: (owner, asOf) => lackOf(owner, has.of, has, tests, asOf),
  }
}

function hasAll<Kind extends keyof Facts>(kind: Kind, fact: Facts[Kind], shows: readonly Test<Facts[Kind]>[], asked: readonly Asked[], asOf: string): boolean {
  if (!meets(fact, shows, asOf)) return false
  if (!isOwner(kind, fact)) return true
  for (const one of asked) if (!one.isMet(fact, asOf)) return false
  return true
}

function lacksOf<Kind extends keyof Facts>(kind: Kind, fact: Facts[Kind], shows: readonly Test<Facts[Kind]>[], asked: readonly Asked[], asOf: string): Lack[] {
  const lacks: Lack[] = []
  const reason = whyNot(fact, shows, asOf)
  if (reason !== undefined) lacks.push({ reason, drafts: () => mend(kind, fact, shows, asOf) })
  if (!isOwner(kind, fact)) return lacks
  for (const one of asked) {
    const lack = one.lack(fact, asOf)
    if (lack !== undefined) lacks.push(lack)
  }
  return lacks
}

function explain(requirement: Each, timely: boolean, value: number, subjects: number, troubles: readonly string[], known: number): string {
  const [one, many] = nounFor(requirement.each, requirement.where)
  if (subjects === 0 && known > 0 && requirement.where.includes('with hours that count')) return `No ${one} has hours that count yet.`
  if (subjects === 0) return requirement.least === 0 && timely ? `There is no ${one}, so nothing is asked.` : `There is no ${one} yet.`
  if (troubles.length > 0) {
    const share = subjects === 1 ? '' : `${value} of ${subjects} ${many} ${value === 1 ? 'has' : 'have'} this. `
    return share + firstFew(troubles)
  }
  const { least = 1, most } = requirement
  if (most !== undefined && subjects > most) return `You have ${subjects} ${many}; at most ${most} may count.`
  const all = subjects === 1 ? `The one ${one} has this.` : `${subjects === 2 ? 'Both' : `All ${subjects}`} ${many} have this.`
  return subjects >= least ? all : `${all} You need ${counted(least - subjects, `more ${one}`, `more ${many}`)}.`
}

function neededOf({ each, where, least = 1, most }: Each, subjects: number): Needed {
  const nouns = nounFor(each, where)
  if (most !== undefined) return neededCount(subjects > most ? least : Math.max(least, subjects), most, nouns)
  const all = Math.max(least, subjects)
  return { least: all, unit: 'count', words: counted(all, ...nouns) }
}

function isBegun<Kind extends keyof Facts>(facts: readonly Facts[Kind][], shows: readonly Test<Facts[Kind]>[], has: readonly Has[], asOf: string): boolean {
  return facts.some((fact) => shows.some((test) => test.holds(fact, asOf)) || has.some((one) => (fact.owns[one.of]?.length ?? 0) > 0))
}

/** Steps toward enough records to ask: the first of its kind, or the right number of clients. */
function draftsForSubjects({ each, where, least = 1, most }: Each, practice: Practice, found: number): Draft[] {
  const first = found === 0 && (least > 0 || !isTimely(practice, each, where)) ? begin(practice, each, where) : []
  if (each !== 'client' || first.length > 0) return first
  return [...moreClients(practice, found, least, where), ...(most !== undefined && found > most ? tooManyClients(practice, where, most) : [])]
}

type Asking = { counts: RecordRef[]; notCounting: NotCounting[]; lacking: Lack[]; troubles: string[] }

/** Asks every fact; while none lacks anything, no list is made. */
function askAll<Kind extends keyof Facts>(kind: Kind, { facts, refs }: Chosen<Kind>, { shows, has }: Each, asOf: string): Asking {
  const tests = testsFor(kind, shows)
  const asked = has.map(ask)
  const found: Asking = { counts: refs, notCounting: [], lacking: [], troubles: [] }
  let at = 0
  for (const fact of facts) {
    if (!hasAll(kind, fact, tests, asked, asOf)) {
      if (found.counts === refs) found.counts = refs.slice(0, at)
      const lacks = lacksOf(kind, fact, tests, asked, asOf)
      for (const lack of lacks) found.notCounting.push(notCounting(fact.ref, lack.reason))
      found.lacking.push(...lacks)
      for (const { reason } of lacks.slice(0, 1)) found.troubles.push(saidOf(capital(nameOf(kind, fact, asOf)), reason.words))
    } else if (found.counts !== refs) found.counts.push(fact.ref)
    at += 1
  }
  return found
}

function measureKind<Kind extends keyof Facts>(kind: Kind, requirement: Each, practice: Practice): Measurement {
  const { asOf } = practice
  const chosen = chosenFacts(practice, kind, requirement.where)
  const subjects = chosen.facts.length
  const { counts, notCounting: rejected, lacking, troubles } = askAll(kind, chosen, requirement, asOf)
  const value = counts.length
  const { least = 1, most } = requirement
  const timely = value > 0 || isTimely(practice, kind, requirement.where)
  const enough = timely && value >= Math.max(least, subjects) && (most === undefined || subjects <= most)
  const begun = enough || value > 0 || isBegun(chosen.facts, testsFor(kind, requirement.shows), requirement.has, asOf)
  return {
    state: enough ? 'complete' : begun ? 'incomplete' : 'not started',
    measured: { value, words: counted(value, ...nounFor(kind, requirement.where)) },
    needed: neededOf(requirement, subjects),
    explanation: explain(requirement, timely, value, subjects, troubles, factsOf(practice, kind).length),
    counts,
    notCounting: rejected,
    drafts: () => [...lacking.flatMap((lack) => lack.drafts()), ...draftsForSubjects(requirement, practice, subjects)],
  }
}

/** How many clients, contracts, sessions … have all that is asked of each of them. */
export function measureEach(requirement: Each, practice: Practice): Measurement {
  return measureKind(requirement.each, requirement, practice)
}
