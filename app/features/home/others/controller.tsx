import { unreachable } from '../../../kernel/result.ts'
import { memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { answerPage, roleName } from '../../frame/index.ts'
import { showLearnerHome } from '../learner/controller.tsx'

/** The first page: a learner's home; for those who work with learners, the place where their work waits. */
export async function showHome(ask: Ask): Promise<Response> {
  const { role } = memberOf(ask).place
  switch (role) {
    case 'learner':
      return showLearnerHome(ask)
    case 'assessor':
      return ask.redirect(routes.submissions.at(), 303)
    case 'tutor':
    case 'supervisor':
    case 'administrator':
      return ask.redirect(routes.cohort.at(), 303)
    case 'iqa':
    case 'eqa':
    case 'sponsor':
      return answerNothingHere(ask, role)
    default:
      return unreachable(role)
  }
}

const reasons = {
  iqa: 'Sampling, standardisation and returned decisions have no pages yet. Until they do, you see no learner’s practice: the assessment sheets are with the centre’s administrator.',
  eqa: 'Visits have no pages yet. When there is one, you will find here exactly the sample you asked for, and nothing else.',
  sponsor: 'What a programme changes has no page yet. You will see figures for the programme here, and never what a client or a coach has said.',
} as const

/** Says plainly that a role has no work here yet, rather than showing what is not for it. */
function answerNothingHere(ask: Ask, role: keyof typeof reasons): Response {
  const { place } = memberOf(ask)
  return answerPage(
    ask,
    { title: 'Home', heading: `You are ${article(roleName(role))} at ${place.centreName}` },
    <EmptyState icon="home" title="Nothing waits for you here" action={<ButtonLink href={routes.account.at()}>Your account</ButtonLink>}>
      {reasons[role]}
    </EmptyState>,
  )
}

function article(name: string): string {
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name.charAt(0).toLowerCase()}${name.slice(1)}`
}
