import { inCentre } from '../../../platform/database/centre.ts'
import { discardDraft } from '../../../platform/drafts/drafts.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { NotFound, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { answerPage, draftKey, goOn, openForm, type OpenForm } from '../../frame/index.ts'
import { administratorOf } from '../by.ts'
import { addCompetence, findCompetences } from '../competences.ts'
import { getMember } from '../membership/controller.tsx'
import type { Member } from '../queries.ts'
import { competenceSchema } from '../schema.ts'
import { knownUnits, unitOptions } from '../units.ts'
import { CompetencePage } from './page.tsx'

const form = 'assessor-competence'

/** Shows what entitles an assessor to assess, and the form to record more. */
export async function showCompetence(ask: Ask): Promise<Response> {
  const member = await getAssessor(ask)
  const visit = administratorOf(ask)
  const open = await inCentre(ask.var.house.database, visit.centreId, (tx) => openForm(tx, visit, form, member.membershipId, {}, 0))
  return answerCompetence(ask, member, open)
}

/** Records a competence (R113). */
export async function recordCompetence(ask: Ask): Promise<Response> {
  const member = await getAssessor(ask)
  const visit = administratorOf(ask)
  const typed = await readTyped(ask)
  const parsed = parseForm(competenceSchema, typed)
  const open = { form, subjectId: member.membershipId, values: typed, revision: 0 }
  if (!parsed.ok) return answerCompetence(ask, member, open, parsed.problems)
  const { qualification, units, validUntil = null } = parsed.value
  const offered = await inCentre(ask.var.house.database, visit.centreId, (tx) => knownUnits(tx, visit.centreId))
  if (!units.every((unit) => offered.some(({ reference }) => reference === unit)))
    return answerCompetence(ask, member, open, { units: 'Choose units from the list' })
  await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    await addCompetence(tx, visit.by, visit.personId, member.personId, { qualification, units, validUntil })
    await discardDraft(tx, draftKey(visit, form, member.membershipId))
  })
  return goOn(ask, routes.recordCompetence.at({ membership: member.membershipId }), `What entitles ${member.name} to assess is on record.`)
}

async function getAssessor(ask: Ask): Promise<Member> {
  const member = await getMember(ask)
  if (member.role !== 'assessor') throw new NotFound()
  return member
}

async function answerCompetence(ask: Ask, member: Member, open: OpenForm, problems?: Problems): Promise<Response> {
  const { centreId, today, place } = administratorOf(ask)
  const read = await inCentre(ask.var.house.database, centreId, async (tx) => ({
    kept: await findCompetences(tx, centreId, member.personId),
    units: unitOptions(await knownUnits(tx, centreId)),
  }))
  const words = {
    title: `${member.name}: competence`,
    lede: 'Who assesses must be qualified to, and familiar with the unit. Only then can they be given learners.',
    breadcrumb: [{ label: 'People', href: routes.people.at() }],
  }
  const page = <CompetencePage open={open} membershipId={member.membershipId} {...read} today={today} zone={place.zone} problems={problems} />
  return answerPage(ask, words, page, problems === undefined ? 200 : 422)
}
