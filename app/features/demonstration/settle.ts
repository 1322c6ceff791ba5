import type { Transaction } from 'kysely'
import { addDays } from '../../kernel/dates.ts'
import type { DB } from '../../platform/database/connect.ts'
import { inScope } from '../../platform/database/centre.ts'
import type { House } from '../../platform/web/house.ts'
import { listBuiltIn } from '../catalogue/index.ts'
import { enrolLearner } from '../centres/index.ts'
import { addCompetence } from '../people/index.ts'
import { importStandards } from './centre-standards.ts'
import { demonstrationCentre, neighbouringCentre, type CastKey } from './cast.ts'
import { identities } from './identities.ts'
import { offerTimesToLearners } from './meetings.ts'
import { pastOf, type Past, type Whose } from './moments.ts'
import { peopleCentre, type Peopled } from './people.ts'
import { practise } from './practise.ts'
import { qualifyElin } from './qualify.ts'
import { settleAmara, settleCarys, settleDev, settleElin, type Stage } from './practices.ts'
import { readDocuments } from './reading.ts'
import { ben } from './stories/ben.ts'
import { jo } from './stories/jo.ts'
import { practiseInThrees } from './triad.ts'

const unit = 'H/617/2907'
const learners = ['amara', 'ben', 'carys', 'dev', 'elin'] as const satisfies readonly CastKey[]

/** Makes both centres with their people and practice, in one transaction: either all of it is there or nothing. */
export async function settle(house: House): Promise<void> {
  const past = pastOf(house)
  await inScope(house.database, {}, async (tx) => {
    await settleNeighbours(tx, house, past)
    await settleHarbour(tx, house, past)
  })
}

async function settleHarbour(tx: Transaction<DB>, house: House, past: Past): Promise<void> {
  const harbour = await peopleCentre(tx, house, demonstrationCentre, past.at(340))
  const [hamish, gwen] = [harbour.get('hamish').personId, harbour.get('gwen').personId]
  const imogen = harbour.get('imogen').personId
  const by = { centreId: harbour.centreId, actor: { kind: 'person' as const, id: imogen }, now: past.at(338) }
  await addCompetence(tx, by, imogen, hamish, {
    qualification: 'Level 3 Certificate in Assessing Vocational Achievement',
    units: [unit, 'D/617/2906', 'M/617/2909'],
    validUntil: null,
  })
  for (const key of learners) {
    const [whose, ago] = [harbour.get(key), key === 'ben' ? 24 : 320]
    await readDocuments(tx, { key, whose }, await enrol(tx, harbour, whose, past, ago), { past, ago })
  }
  await importStandards(tx, harbour.get('imogen'), past.at(11, '11:30'))
  const stage = (key: CastKey): Stage => ({ tx, house, past, whose: harbour.get(key), assessor: hamish, team: { supervisorId: gwen, assessorId: hamish } })
  await settleElin(stage('elin'))
  const team = { tutorId: harbour.get('farah').personId, supervisorId: gwen, assessorId: hamish }
  await qualifyElin(tx, harbour.get('elin'), { administrator: imogen, ...team }, past)
  await settleDev(stage('dev'))
  await settleCarys(stage('carys'))
  await settleAmara(stage('amara'))
  const others = [harbour.get('carys'), harbour.get('dev')]
  await offerTimesToLearners(tx, house, { supervisor: harbour.get('gwen'), tutor: harbour.get('farah'), learner: harbour.get('amara'), others }, past)
  await practiseInThrees(tx, { tutor: harbour.get('farah'), three: [harbour.get('amara'), harbour.get('ben'), harbour.get('carys')] }, past)
  const { whose, team: those } = stage('ben')
  await practise(tx, house, whose, { story: ben, real: identities.ben, team: those, now: past.at(2), past })
}

async function settleNeighbours(tx: Transaction<DB>, house: House, past: Past): Promise<void> {
  const fenland = await peopleCentre(tx, house, neighbouringCentre, past.at(200))
  const whose = fenland.get('jo')
  await enrol(tx, fenland, whose, past, 70)
  await practise(tx, house, whose, { story: jo, real: identities.jo, team: {}, now: past.at(30), past })
}

async function enrol(tx: Transaction<DB>, { centreId, get }: Peopled, { learnerId, centreName }: Whose, past: Past, ago: number) {
  const specification = listBuiltIn().find(({ units }) => units.some(({ reference }) => reference === unit))
  if (specification === undefined) throw new Error(`The catalogue has no unit ${unit}`)
  const staff =
    centreName === demonstrationCentre
      ? { tutorId: get('farah').personId, supervisorId: get('gwen').personId, assessorId: get('hamish').personId }
      : { tutorId: null, supervisorId: null, assessorId: null }
  const dates = { registeredOn: past.day(ago), targetOn: addDays(past.today, 45) }
  const enrolmentId = await enrolLearner(
    tx,
    centreId,
    { learnerId, specification: specification.id, edition: specification.edition, unit, ...dates, ...staff },
    { actor: { kind: 'system' }, now: past.at(ago) },
  )
  return { enrolmentId, specification: specification.id, edition: specification.edition }
}
