import type { Role } from '../../platform/web/policy.ts'
import { routes } from '../../routes.ts'
import type { IconName } from '../../ui/icon/icon.tsx'

type Destination = { label: string; href: string; icon: IconName }

const home: Destination = { label: 'Home', href: routes.home.at(), icon: 'home' }
const cohort: Destination = { label: 'Learners', href: routes.cohort.at(), icon: 'cohort' }
const submissions: Destination = { label: 'To assess', href: routes.submissions.at(), icon: 'desk' }
const people: Destination = { label: 'People', href: routes.people.at(), icon: 'settings' }
const specifications: Destination = { label: 'Specifications', href: routes.specifications.at(), icon: 'contract' }
const outbox: Destination = { label: 'Outbox', href: routes.outbox.at(), icon: 'outbox' }

const catalogue: Destination = { label: 'Catalogue', href: routes.catalogue.at(), icon: 'catalogue' }
const frameworks: Destination = { label: 'Frameworks', href: routes.frameworks.at(), icon: 'link' }
const accessRequests: Destination = { label: 'Access requests', href: routes.accessRequests.at(), icon: 'search' }
const safeguarding: Destination = { label: 'Safeguarding', href: routes.safeguarding.at(), icon: 'attention' }
const supervision: Destination = { label: 'Supervision', href: routes.supervision.at(), icon: 'supervision' }
const times: Destination = { label: 'Times', href: routes.times.at(), icon: 'calendar' }

const placesOf: Readonly<Record<Role, readonly Destination[]>> = {
  learner: [
    home,
    { label: 'Clients', href: routes.clients.at(), icon: 'clients' },
    { label: 'Diary', href: routes.diary.at(), icon: 'diary' },
    { label: 'Unit', href: routes.unit.at({ unit: 'own' }), icon: 'unit' },
    { label: 'Qualification', href: routes.qualification.at(), icon: 'award' },
    { label: 'Feedback', href: routes.feedback.at(), icon: 'feedback' },
    supervision,
    times,
    { label: 'Links', href: routes.links.at(), icon: 'send' },
    { label: 'Evidence', href: routes.evidence.at(), icon: 'evidence' },
    { label: 'Private notes', href: routes.notes.at(), icon: 'pencil' },
    { label: 'Professional bodies', href: routes.bodyLogs.at(), icon: 'clock' },
    catalogue,
  ],
  tutor: [cohort, supervision, times, catalogue, safeguarding],
  supervisor: [cohort, supervision, times, catalogue, safeguarding],
  assessor: [submissions, cohort, catalogue],
  iqa: [home, catalogue],
  eqa: [home, catalogue],
  administrator: [cohort, people, catalogue, specifications, frameworks, accessRequests, safeguarding],
  sponsor: [home, catalogue],
}

/** The places of a role, in the order of how often they are needed; a phone shows the first four. */
export function placesFor(role: Role, demonstration: boolean): readonly Destination[] {
  return demonstration ? [...placesOf[role], outbox] : placesOf[role]
}

/** What stands at an address of its own and yet belongs to a place: a client's contract, a learner's submission on the tutor's desk. */
const belongings: Readonly<Record<string, readonly string[]>> = {
  '/clients': ['/stakeholders', '/needs', '/goals', '/contracts', '/organisations', '/session-plans', '/access-requests'],
  '/learners': ['/submissions', '/recognition'],
  '/units': ['/confidentiality'],
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
