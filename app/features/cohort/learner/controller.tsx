import { inCentre } from '../../../platform/database/centre.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { found, memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { adjustmentForm, agreeAdjustment } from '../../assessment/index.ts'
import { getUnit, unitSlug } from '../../catalogue/index.ts'
import { answerPage, goOn } from '../../frame/index.ts'
import { namesIn } from '../../practice/index.ts'
import { findReading } from '../../unit-documents/index.ts'
import { findAssessed, UnitBody, type UnitAddresses } from '../../units/index.ts'
import { findOneEnrolled, reckon } from '../queries.ts'
import { findLearnerUnits } from './units.tsx'
import { LearnerPage } from './page.tsx'

/** A learner as the people who work with them see them: figures, people, adjustments, results. */
export async function showLearner(ask: Ask): Promise<Response> {
  return answerLearner(ask, { values: {} }, 200)
}

/** Keeps a reasonable adjustment or special consideration (R111). */
export async function keepAdjustment(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const learnerId = ask.req.param('learner') ?? ''
  const parsed = parseForm(adjustmentForm, await readTyped(ask))
  if (!parsed.ok) return answerLearner(ask, { values: parsed.typed, problems: parsed.problems }, 422)
  await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const { enrolment } = found(await findOneEnrolled(tx, visit, learnerId, ask.req.query('unit')))
    await agreeAdjustment(tx, { centreId: visit.centreId, personId: visit.personId, now: visit.now, today: visit.today }, enrolment, parsed.value)
  })
  return goOn(ask, routes.learner.at({ learner: learnerId }, { unit: ask.req.query('unit') }), 'Kept. It stands on the assessment sheet.')
}

/** The learner's unit, read-only, for those who work with them. */
export async function showLearnerUnit(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const learnerId = ask.req.param('learner') ?? ''
  const page = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const enrolled = found(await findOneEnrolled(tx, visit, learnerId, ask.req.param('unit') ?? ''))
    const { id, specification, unit } = enrolled.enrolment
    return {
      enrolled,
      unit: await getUnit(tx, visit.centreId, specification, unit),
      reckoning: await reckon(tx, visit, enrolled),
      assessed: await findAssessed(tx, visit.centreId, id),
    }
  })
  const { enrolled, unit, reckoning, assessed } = page
  const name = namesIn(reckoning.record, visit.today)
  const addresses: UnitAddresses = {
    link: (ref) => {
      if (ref.kind === 'session') return <a href={routes.learnerSession.at({ learner: learnerId, session: ref.id })}>{name(ref)}</a>
      return ref.kind === 'evidence' && visit.place.role === 'assessor' ? <a href={routes.oneEvidence.at({ evidence: ref.id })}>{name(ref)}</a> : name(ref)
    },
    putRight: undefined,
  }
  const address = routes.learnerUnit.at({ learner: learnerId, unit: unitSlug(unit.reference) })
  return answerPage(
    ask,
    {
      title: `${enrolled.name} · Unit ${unit.number}`,
      breadcrumb: [
        { label: 'Learners', href: routes.cohort.at() },
        { label: enrolled.name, href: routes.learner.at({ learner: learnerId }) },
      ],
      lede: unit.title,
    },
    <UnitBody unit={unit} reckoning={reckoning} assessed={assessed} addresses={addresses} page={address} targetOn={enrolled.enrolment.targetOn} />,
  )
}

async function answerLearner(ask: Ask, shown: { values: Typed; problems?: Problems }, status: 200 | 422): Promise<Response> {
  const visit = memberOf(ask)
  const learnerId = ask.req.param('learner') ?? ''
  const page = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const enrolled = found(await findOneEnrolled(tx, visit, learnerId, ask.req.query('unit')))
    const units = await findLearnerUnits(tx, visit.centreId, learnerId)
    const { evaluation, record } = await reckon(tx, visit, enrolled)
    const assessed = await findAssessed(tx, visit.centreId, enrolled.enrolment.id)
    const adjustments = await tx
      .selectFrom('adjustment')
      .select(['kind', 'description', 'agreed_on'])
      .where('centre_id', '=', visit.centreId)
      .where('enrolment_id', '=', enrolled.enrolment.id)
      .orderBy('agreed_on')
      .orderBy('id')
      .execute()
    const unit = await getUnit(tx, visit.centreId, enrolled.enrolment.specification, enrolled.enrolment.unit)
    const reading = await findReading(tx, visit.centreId, enrolled.enrolment)
    return { enrolled, unit, units, evaluation, evidence: record.evidence, assessed, adjustments, reading }
  })
  const { unit } = page
  return answerPage(
    ask,
    { title: page.enrolled.name, breadcrumb: [{ label: 'Learners', href: routes.cohort.at() }], lede: `Unit ${unit.number} · ${unit.title}` },
    <LearnerPage {...page} role={visit.place.role} today={visit.today} {...shown} />,
    status,
  )
}
