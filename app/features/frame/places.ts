import type { Role } from '../../platform/web/policy.ts'
import { routes } from '../../routes.ts'
import type { IconName } from '../../ui/icon/icon.tsx'

type Destination = { label: string; href: string; icon: IconName }

/** Places that belong together. */
type Group = { label?: string; places: readonly Destination[] }

const home: Destination = { label: 'Home', href: routes.home.at(), icon: 'home' }
const clients: Destination = { label: 'Clients', href: routes.clients.at(), icon: 'clients' }
const diary: Destination = { label: 'Diary', href: routes.diary.at(), icon: 'diary' }
const feedback: Destination = { label: 'Feedback', href: routes.feedback.at(), icon: 'feedback' }
const links: Destination = { label: 'Links', href: routes.links.at(), icon: 'send' }
const unit: Destination = { label: 'Unit', href: routes.unit.at({ unit: 'own' }), icon: 'unit' }
const qualification: Destination = { label: 'Qualification', href: routes.qualification.at(), icon: 'award' }
const evidence: Destination = { label: 'Evidence', href: routes.evidence.at(), icon: 'evidence' }
const notes: Destination = { label: 'Private notes', href: routes.notes.at(), icon: 'pencil' }
const bodyLogs: Destination = { label: 'Professional bodies', href: routes.bodyLogs.at(), icon: 'clock' }
const cohort: Destination = { label: 'Learners', href: routes.cohort.at(), icon: 'cohort' }
const submissions: Destination = { label: 'To assess', href: routes.submissions.at(), icon: 'desk' }
const people: Destination = { label: 'People', href: routes.people.at(), icon: 'settings' }
const specifications: Destination = { label: 'Specifications', href: routes.specifications.at(), icon: 'contract' }
const outbox: Destination = { label: 'Outbox', href: routes.outbox.at(), icon: 'outbox' }
const catalogue: Destination = { label: 'Catalogue', href: routes.catalogue.at(), icon: 'catalogue' }
const frameworks: Destination = { label: 'Frameworks', href: routes.frameworks.at(), icon: 'link' }
const accessRequests: Destination = { label: 'Access requests', href: routes.accessRequests.at(), icon: 'search' }
const keeping: Destination = { label: 'Keeping records', href: routes.keeping.at(), icon: 'clock' }
const safeguarding: Destination = { label: 'Safeguarding', href: routes.safeguarding.at(), icon: 'attention' }
const supervision: Destination = { label: 'Supervision', href: routes.supervision.at(), icon: 'supervision' }
const times: Destination = { label: 'Times', href: routes.times.at(), icon: 'calendar' }

const withLearners: readonly Group[] = [{ places: [cohort, supervision, times] }, { places: [catalogue, safeguarding] }]
const beginning: readonly Group[] = [{ places: [home, catalogue] }]

const groupsOf: Readonly<Record<Role, readonly Group[]>> = {
  learner: [
    { places: [home] },
    { label: 'Practice', places: [clients, diary, supervision, feedback, times, links] },
    { label: 'Portfolio', places: [unit, qualification, evidence, catalogue] },
    { label: 'Your own', places: [notes, bodyLogs] },
  ],
  tutor: withLearners,
  supervisor: withLearners,
  assessor: [{ places: [submissions, cohort, catalogue] }],
  iqa: beginning,
  eqa: beginning,
  administrator: [
    { label: 'People', places: [cohort, people, accessRequests, keeping, safeguarding] },
    { label: 'Qualifications', places: [catalogue, specifications, frameworks] },
  ],
  sponsor: beginning,
}

const oftenOf: Readonly<Record<Role, readonly Destination[]>> = {
  learner: [home, clients, diary, unit],
  tutor: [cohort, supervision, times],
  supervisor: [cohort, supervision, times],
  assessor: [submissions, cohort, catalogue],
  iqa: [home, catalogue],
  eqa: [home, catalogue],
  administrator: [cohort, people, catalogue],
  sponsor: [home, catalogue],
}

/** The places of a role, those together that belong together, and the few that a phone shows at once. */
export function placesFor(role: Role, demonstration: boolean): { groups: readonly Group[]; often: readonly Destination[] } {
  const groups = groupsOf[role]
  return { groups: demonstration ? [...groups, { places: [outbox] }] : groups, often: oftenOf[role] }
}

/** What stands at an address of its own and yet belongs to a place: a client's contract, a learner's submission on the tutor's desk. */
const belongings: Readonly<Record<string, readonly string[]>> = {
  '/clients': ['/stakeholders', '/needs', '/goals', '/contracts', '/organisations', '/session-plans', '/access-requests'],
  '/learners': ['/submissions', '/recognition'],
  '/units': ['/confidentiality'],
  '/diary': ['/record'],
  '/times': ['/bookings', '/triads'],
  '/qualification': ['/hours', '/recognition'],
}

/** The place that a page belongs to, by its address; none for what is in no place, like one's own account. */
export function placeOf(path: string, places: readonly { href: string }[]): string | undefined {
  const root = rootOf(path)
  const own = places.find(({ href }) => rootOf(href) === root)
  return (own ?? places.find(({ href }) => belongings[rootOf(href)]?.includes(root)))?.href
}

function rootOf(path: string): string {
  return `/${path.split('/')[1] ?? ''}`
}

const names: Readonly<Record<Role, string>> = {
  learner: 'Learner',
  tutor: 'Tutor',
  supervisor: 'Supervisor',
  assessor: 'Assessor',
  iqa: 'Internal quality assurer',
  eqa: 'External quality assurer',
  administrator: 'Centre administrator',
  sponsor: 'Programme sponsor',
}

/** A role as it is called in the trade. */
export function roleName(role: Role): string {
  return names[role]
}
