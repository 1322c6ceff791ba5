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
import { chosenFacts, mend, neededCount, notCounting, type Measurement } from './measurement.ts'

type Each = RequirementOf<'each'>
type Has = Each['has'][number]
type Lack = { reason: Reason; drafts: () => Draft[] }

const nothing: readonly Lack[] = []
type Owner = ClientFact | SessionFact

function isOwner(fact: Facts[keyof Facts]): fact is Owner {
  return fact.ref.kind === 'client' || ('begins' in fact && fact.ref.kind === 'session')
}

function newBelonging(owner: Owner, kind: keyof Facts, more: number, asOf: string): Draft[] {
  if ('begins' in owner) return kind === 'reflection' || kind === 'feedback' || kind === 'tool' ? [newAfter(owner, kind, asOf)] : []
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
  let found = 0
  for (const fact of owned) {
    if (meets(fact, tests, asOf)) found += 1
    if (found >= has.least) return undefined
  }
  const drafts = () => {
    const candidate = nearest(owned, tests, asOf)
    return candidate === undefined ? newBelonging(owner, of, has.least - found, asOf) : mend(of, candidate, tests, asOf)
  }
  return { reason: whyLacking(of, owned, tests, found, has.least, asOf), drafts }
}

type Asked = { has: Has; lack: (owner: Owner, asOf: string) => Lack | undefined }

function ask(has: Has): Asked {
  const tests = testsFor(has.of, has.where)
  return { has, lack: (owner, asOf) => lackOf(owner, has.of, has, tests, asOf) }
}

function lacksOf<Kind extends keyof Facts>(
  kind: Kind,
  fact: Facts[Kind],
  shows: readonly Test<Facts[Kind]>[],
  asked: readonly Asked[],
  asOf: string,
): readonly Lack[] {
  let lacks: Lack[] | undefined
  const reason = whyNot(fact, shows, asOf)
  if (reason !== undefined) lacks = [{ reason, drafts: () => mend(kind, fact, shows, asOf) }]
  if (asked.length === 0 || !isOwner(fact)) return lacks ?? nothing
  for (const one of asked) {
    const lack = one.lack(fact, asOf)
    if (lack !== undefined) (lacks ??= []).push(lack)
  }
  return lacks ?? nothing
}

function explain(requirement: Each, timely: boolean, value: number, subjects: number, troubles: readonly string[]): string {
  const [one, many] = nounFor(requirement.each, requirement.where)
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
  const first = found === 0 && (least > 0 || !isTimely(practice, each)) ? begin(practice, each, each === 'session' ? where : []) : []
  if (each !== 'client' || first.length > 0) return first
  return [...moreClients(practice, found, least, where), ...(most !== undefined && found > most ? tooManyClients(practice, where, most) : [])]
}

type Asking = { counts: RecordRef[]; notCounting: NotCounting[]; lacking: Lack[]; troubles: string[] }

/** Asks every fact; while none lacks anything, no list is made. */
function askAll<Kind extends keyof Facts>(kind: Kind, { facts, refs }: Chosen<Kind>, { shows, has }: Each, asOf: string): Asking {
  const tests = testsFor(kind, shows)
  const asked = has.map(ask)
  const found: Asking = { counts: refs, notCounting: [], lacking: [], troubles: [] }
  facts.forEach((fact, at) => {
    const lacks = lacksOf(kind, fact, tests, asked, asOf)
    const [first] = lacks
    if (first === undefined) {
      if (found.counts !== refs) found.counts.push(fact.ref)
      return
    }
    if (found.counts === refs) found.counts = refs.slice(0, at)
    for (const lack of lacks) found.notCounting.push(notCounting(fact.ref, lack.reason))
    found.lacking.push(...lacks)
    found.troubles.push(saidOf(capital(nameOf(kind, fact, asOf)), first.reason.words))
  })
  return found
}

function measureKind<Kind extends keyof Facts>(kind: Kind, requirement: Each, practice: Practice): Measurement {
  const { asOf } = practice
  const chosen = chosenFacts(practice, kind, requirement.where)
  const subjects = chosen.facts.length
  const { counts, notCounting: rejected, lacking, troubles } = askAll(kind, chosen, requirement, asOf)
  const value = counts.length
  const { least = 1, most } = requirement
  const timely = value > 0 || isTimely(practice, kind)
  const enough = timely && value >= Math.max(least, subjects) && (most === undefined || subjects <= most)
  const begun = enough || value > 0 || isBegun(chosen.facts, testsFor(kind, requirement.shows), requirement.has, asOf)
  return {
    state: enough ? 'complete' : begun ? 'incomplete' : 'not started',
    measured: { value, words: counted(value, ...nounFor(kind, requirement.where)) },
    needed: neededOf(requirement, subjects),
    explanation: explain(requirement, timely, value, subjects, troubles),
    counts,
    notCounting: rejected,
    drafts: () => [...lacking.flatMap((lack) => lack.drafts()), ...draftsForSubjects(requirement, practice, subjects)],
  }
}

/** How many clients, contracts, sessions … have all that is asked of each of them. */
export function measureEach(requirement: Each, practice: Practice): Measurement {
  return measureKind(requirement.each, requirement, practice)
}
