import { inCentre } from '../../../platform/database/centre.ts'
import { found, learnerOf, type Ask, type LearnerVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { NextList } from '../../../ui/next-list/next-list.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { unitSlug } from '../../catalogue/index.ts'
import { answerKeptPage } from '../../frame/index.ts'
import { addressOf, findRegistered, getReckoning, linksIn, stepsWithAddresses } from '../../practice/index.ts'
import { findAgreedRecognitions, RecognisedNotice } from '../../recognition/index.ts'
import type { Submission } from '../../submissions/index.ts'
import { findReading, type Reading } from '../../unit-documents/index.ts'
import { findAssessed } from '../queries.ts'
import type { UnitAddresses } from './addresses.ts'
import { UnitBody } from './page.tsx'
import { answerWithoutUnit } from './without-unit.tsx'

/** The learner's own unit page. */
export function showUnit(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  return answerKeptPage(ask, visit, [], () => drawUnit(ask, visit))
}

async function drawUnit(ask: Ask, visit: LearnerVisit) {
  const slug = ask.req.param('unit') ?? ''
  const page = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const registered = await findRegistered(tx, visit.centreId, visit.learnerId, slug)
    if (registered === undefined && slug === 'own') return undefined
    const { enrolment, unit } = found(registered)
    const reckoning = await getReckoning(tx, visit.centreId, enrolment, visit.recordSeq, visit.today)
    const reading = await findReading(tx, visit.centreId, enrolment)
    const agreed = await findAgreedRecognitions(tx, visit.centreId, visit.learnerId)
    return { enrolment, unit, reckoning, reading, agreed, assessed: await findAssessed(tx, visit.centreId, enrolment.id) }
  })
  if (page === undefined) return answerWithoutUnit(ask)
  const { unit, reckoning, reading, agreed, assessed, enrolment } = page
  const addresses: UnitAddresses = {
    link: linksIn(reckoning.record, visit.today),
    putRight: (place, criterion) =>
      place.kind === 'new' && place.of === 'evidence' ? routes.newEvidence.at({ criterion }) : addressOf(place, reckoning.record),
  }
  const address = routes.unit.at({ unit: unitSlug(unit.reference) })
  const canSubmit = assessed.standing === 'not submitted' || assessed.standing === 'referred' || assessed.standing === 'failed'
  const words = {
    title: `Unit ${unit.number}`,
    lede: unit.title,
    notices: <RecognisedNotice agreed={agreed} unit={unit} />,
    main: canSubmit ? (
      <ButtonLink icon="submit" href={routes.submitUnit.at({ unit: unitSlug(unit.reference) })}>
        {assessed.submissions.length === 0 ? 'Check and submit' : 'Check and submit again'}
      </ButtonLink>
    ) : undefined,
    aside: (
      <Aside
        steps={stepsWithAddresses(reckoning.evaluation.nextSteps.slice(0, 3), reckoning.record)}
        submissions={assessed.submissions}
        reading={reading}
        unit={unitSlug(unit.reference)}
      />
    ),
  }
  return { words, body: <UnitBody unit={unit} reckoning={reckoning} assessed={assessed} addresses={addresses} page={address} targetOn={enrolment.targetOn} /> }
}

type AsideProps = { steps: ReturnType<typeof stepsWithAddresses>; submissions: readonly Submission[]; reading: Reading; unit: string }

function Aside({ steps, submissions, reading, unit }: AsideProps) {
  return (
    <div class="stack">
      {steps.length > 0 && (
        <Sheet title="Next" compact>
          <NextList steps={steps} />
        </Sheet>
      )}
      <Sheet title="Unit documents" compact>
        <p>
          <a href={reading.href}>Specification, task sheet, sufficiency sheet</a>
        </p>
        <p class="quiet small">{reading.read === reading.of ? 'You have read all of them.' : `You have read ${reading.read} of ${reading.of}.`}</p>
      </Sheet>
      {submissions.length > 0 && (
        <Sheet title="Submissions" compact>
          <ul class="stack-tight">
            {submissions.map(({ id, number, standing }) => (
              <li>
                <a href={routes.ownSubmission.at({ unit, submission: id })}>Submission {number}</a> <span class="quiet small">{standing}</span>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </div>
  )
}
