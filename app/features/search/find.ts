import { longDay } from '../../kernel/dates.ts'
import { listed } from '../../kernel/text.ts'
import type { Reader } from '../../platform/database/centre.ts'
import type { MemberVisit } from '../../platform/web/house.ts'
import type { Role } from '../../platform/web/policy.ts'
import { routes } from '../../routes.ts'
import type { LinkLine } from '../../ui/link-list/link-list.tsx'
import { getUnit, unitSlug } from '../catalogue/index.ts'
import { findEnrolments } from '../practice/index.ts'
import { findClients, findLearners, findSessions } from './queries.ts'
import { excerpt, findCriteria, type FoundCriterion } from './rules.ts'

/** Findings of one kind, under their name. */
export type Findings = { name: string; found: LinkLine[] }

/** Whose learners a role finds: all of the centre, those the person works with, or none. */
const learnersOf: Readonly<Record<Role, 'all' | 'own' | 'none'>> = {
  learner: 'none',
  tutor: 'own',
  supervisor: 'own',
  assessor: 'own',
  iqa: 'none',
  eqa: 'none',
  administrator: 'all',
  sponsor: 'none',
}

/** Everything with these words that is the person's own to see, each kind up to a limit. */
export async function findEverything(reader: Reader, visit: MemberVisit, words: string, limit: number): Promise<Findings[]> {
  const { learner } = visit.signedIn
  const kinds = learner === null ? [await learnersByName(reader, visit, words, limit)] : await ownPractice(reader, visit.centreId, learner.id, words, limit)
  return kinds.filter((kind) => kind.found.length > 0)
}

async function learnersByName(reader: Reader, { centreId, personId, place }: MemberVisit, words: string, limit: number): Promise<Findings> {
  const whose = learnersOf[place.role]
  const learners = whose === 'none' ? [] : await findLearners(reader, centreId, words, limit, whose === 'own' ? personId : undefined)
  return { name: 'Learners', found: learners.map(({ id, name }) => ({ title: name, href: routes.learner.at({ learner: id }), icon: 'client' })) }
}

async function ownPractice(reader: Reader, centreId: string, learnerId: string, words: string, limit: number): Promise<Findings[]> {
  const clients = await findClients(reader, centreId, learnerId, words, limit)
  const sessions = await findSessions(reader, centreId, learnerId, words, limit)
  const enrolments = await findEnrolments(reader, centreId, learnerId)
  const criteria: (FoundCriterion & { unit: string })[] = []
  for (const { specification, unit } of enrolments) {
    for (const criterion of findCriteria(await getUnit(reader, centreId, specification, unit), words)) criteria.push({ ...criterion, unit })
  }
  return [
    {
      name: 'Clients',
      found: clients.map(({ id, alias, role, context }) => ({
        title: alias,
        detail: role || excerpt(context, words),
        href: routes.client.at({ client: id }),
        icon: 'client',
      })),
    },
    {
      name: 'Sessions',
      found: sessions.map(({ id, heldOn, clients: aliases, text }) => ({
        title: `${longDay(heldOn)} with ${listed(aliases)}`,
        detail: excerpt(text, words),
        href: routes.session.at({ session: id }),
        icon: 'session',
      })),
    },
    {
      name: 'Criteria',
      found: criteria.slice(0, limit).map(({ id, number, statement, unit }) => ({
        title: `Criterion ${number}`,
        detail: statement,
        href: `${routes.unit.at({ unit: unitSlug(unit) })}#criterion-${id}`,
        icon: 'unit',
      })),
    },
  ]
}
