import { longDay } from '../../../kernel/dates.ts'
import { hours as inHours } from '../../../kernel/text.ts'
import { otherPathwaysInWords } from '../../../specification/combine.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { MeterRow, ProgressMeter } from '../../../ui/progress-meter/progress-meter.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { sumToward } from '../../learning-hours/index.ts'
import type { Progress, RegisteredProgress } from '../progress.ts'
import { BesideSheet, Editions, type Beside } from './beside.tsx'
import { NearSheet } from './near.tsx'
import type { Reading } from './reading.ts'
import { UnitsTable } from './units-table.tsx'

/** How far a learner's units go toward each qualification: what is missing first, then what is there, then what else is near. */
export function LearnerQualifications({ progress, beside: more, reading }: { progress: Progress; beside: Beside; reading: Reading }) {
  const { registered, units, near } = progress
  const beside = units.filter(({ unit }) => !registered.some(({ combined }) => combined.units.some(({ reference }) => reference === unit.reference)))
  return (
    <div class="stack">
      <Editions beside={more} reading={reading} />
      {registered.length === 0 && <NotRegistered progress={progress} reading={reading} />}
      {registered.map((one) => (
        <OneQualification one={one} progress={progress} beside={more} reading={reading} alone={registered.length === 1} />
      ))}
      {beside.length > 0 && (
        <Sheet title={registered.length === 0 ? 'Units taken by themselves' : 'Units beside it'}>
          <UnitsTable
            caption="Units that count on none of these ways"
            rows={beside.map(({ unit }) => ({ reference: unit.reference }))}
            progress={progress}
            reading={reading}
          />
        </Sheet>
      )}
      <BesideSheet beside={more} reading={reading} />
      {near.length > 0 && <NearSheet near={near} achieved={registered.some(({ combined }) => combined.achieved)} />}
      <AboutCredit />
    </div>
  )
}

function NotRegistered({ progress, reading }: { progress: Progress; reading: Reading }) {
  if (reading.as === 'staff')
    return (
      <Notice kind="info" title="Not registered on a qualification">
        An administrator registers a learner under People. Units taken by themselves count toward a qualification later.
      </Notice>
    )
  return (
    <EmptyState
      icon="award"
      title="You are not registered on a qualification yet"
      action={
        progress.units.length > 0 ? (
          <ButtonLink kind="quiet" href={routes.unit.at({ unit: 'own' })}>
            Go on with your unit
          </ButtonLink>
        ) : undefined
      }
    >
      Your centre registers you on a qualification; then this page shows which of its units you have, which are missing, and the shortest way on. Units that you
      take by themselves count toward it, too.
    </EmptyState>
  )
}

type OneProps = { one: RegisteredProgress; progress: Progress; beside: Beside; reading: Reading; alone: boolean }

function OneQualification({ one, progress, beside, reading, alone }: OneProps) {
  const { qualification, combined } = one
  const title = combined.pathway?.title ?? qualification.title
  return (
    <section class="stack" aria-label={title}>
      {!alone && <h2>{title}</h2>}
      <Standing one={one} />
      <Meters one={one} progress={progress} beside={beside} level={alone ? 2 : 3} />
      <Sheet title="Its units" level={alone ? 2 : 3} id={`${qualification.id}-way`}>
        <UnitsTable caption={`Units of ${title}`} rows={combined.units} progress={progress} reading={reading} />
      </Sheet>
      <Facts one={one} />
    </section>
  )
}

/** Credits, units and guided hours, each against what the qualification asks for (R016). */
function Meters({ one, progress, beside, level }: Pick<OneProps, 'one' | 'progress' | 'beside'> & { level: 2 | 3 }) {
  const { registration, qualification, combined } = one
  const { credits, units, missing } = combined
  const own = progress.units.filter(({ unit }) => units.some(({ reference }) => reference === unit.reference))
  const enrolments = own.map(({ enrolment }) => enrolment.id)
  const { guided } = sumToward(beside.hours, registration.id, enrolments)
  const needed = qualification.guidedLearningHours
  return (
    <MeterRow>
      <Sheet title="Credits" compact level={level} id={`${qualification.id}-credits`}>
        <ProgressMeter value={credits.achieved} needed={credits.needed} figure={String(credits.achieved)} of={`of ${credits.needed}`} />
      </Sheet>
      <Sheet title="Units" compact level={level} id={`${qualification.id}-units`}>
        <ProgressMeter value={units.length - missing.length} needed={units.length} figure={String(units.length - missing.length)} of={`of ${units.length}`} />
      </Sheet>
      <Sheet title="Guided hours" compact level={level} id={`${qualification.id}-hours`}>
        <ProgressMeter value={guided} needed={needed * 60} figure={inHours(guided)} of={`of ${needed}`} />
      </Sheet>
    </MeterRow>
  )
}

/** What is missing, or that nothing is (R110: passed units stand on their own while the whole is not achieved). */
function Standing({ one: { combined } }: { one: RegisteredProgress }) {
  if (combined.achieved)
    return (
      <Notice kind="done" title="Everything for this qualification is there">
        <p>All {combined.units.length} units count. Your centre can ask for the certificate.</p>
        <OtherPathways combined={combined} />
      </Notice>
    )
  return (
    <Notice kind="info" title="What is still missing">
      <p>{combined.words}</p>
      <OtherPathways combined={combined} />
      {combined.instead.length > 0 && <p>For some of them you may take another unit instead: {combined.instead.flatMap(({ units }) => units).join(', ')}.</p>}
    </Notice>
  )
}

/** Units held that are of another pathway of the qualification (R012). */
function OtherPathways({ combined }: Pick<RegisteredProgress, 'combined'>) {
  const sentences = otherPathwaysInWords(combined)
  return <>{sentences.length > 0 && <p>{sentences.join(' ')}</p>}</>
}

function Facts({ one: { registration, qualification, specification } }: { one: RegisteredProgress }) {
  const lines = [
    { term: 'Number', says: qualification.reference },
    { term: 'Level', says: qualification.level },
    { term: 'Credits', says: qualification.credits },
    { term: 'Guided learning hours', says: qualification.guidedLearningHours },
    {
      term: 'Total qualification time',
      says: qualification.totalQualificationTime === undefined ? 'Not printed' : `${qualification.totalQualificationTime} hours`,
    },
    { term: 'Edition', says: registration.edition },
    { term: 'Registered on', says: longDay(registration.registeredOn) },
    { term: 'To finish by', says: registration.targetOn === null ? 'Left open' : longDay(registration.targetOn) },
    { term: 'Stands alone', says: qualification.standsAlone ? 'Yes' : 'No' },
    ...(qualification.supports.length === 0 ? [] : [{ term: 'May support', says: qualification.supports.join('; ') }]),
  ]
  return (
    <Disclosure sheet summary={`About this qualification, ${specification.awardingOrganisation}`}>
      <DefinitionList lines={lines} />
    </Disclosure>
  )
}

/** R013, R031: said once, for every qualification. */
function AboutCredit() {
  return (
    <Disclosure sheet summary="How credit works">
      <ul class="prose">
        <li>Credit is given for whole units only.</li>
        <li>A unit is worth the same credit however it is taught: face to face, at a distance, blended or at work.</li>
        <li>There is no compulsory order: units, sessions and written work can be done in any.</li>
        <li>Units that are passed are certificated on their own where the qualification as a whole is not achieved.</li>
      </ul>
    </Disclosure>
  )
}
