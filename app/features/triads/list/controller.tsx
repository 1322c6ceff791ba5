import { counted, listed } from '../../../kernel/text.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { answerPage } from '../../frame/index.ts'
import { listTriads, whoseOf } from '../queries.ts'

/** A learner's triads, or those that a tutor has formed. */
export async function showTriads(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const triads = await inCentre(ask.var.house.database, visit.centreId, (tx) => listTriads(tx, visit.centreId, whoseOf(visit)))
  const isTutor = visit.place.role === 'tutor'
  const form = isTutor ? (
    <ButtonLink icon="plus" href={routes.newTriad.at()}>
      Form a triad
    </ButtonLink>
  ) : undefined
  const words = { title: 'Co-coaching', breadcrumb: [{ label: 'Times', href: routes.times.at() }] }
  if (triads.length === 0) {
    const empty = (
      <EmptyState icon="cohort" title="No triad yet" action={form}>
        <p>
          In a triad three learners practise together: one coaches, one is coached, one observes and writes down what they saw. Each round the roles move on.
          {isTutor ? '' : ' Your tutor puts the three of you together.'}
        </p>
      </EmptyState>
    )
    return answerPage(ask, words, empty)
  }
  return answerPage(
    ask,
    { ...words, main: form, lede: 'Three learners, three roles, and each round they move on.' },
    <DataTable
      caption="Triads"
      hideCaption
      columns={[{ label: 'Who' }, { label: 'Rounds' }, { label: 'State' }]}
      rows={triads.map(({ id, members, rounds, ended }) => [
        <a href={routes.triad.at({ triad: id })}>{listed(members.map(({ name }) => name))}</a>,
        counted(rounds.length, 'round'),
        ended ? 'Ended' : 'Goes on',
      ])}
    />,
  )
}
