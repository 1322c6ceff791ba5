import { hours, listed } from '../../../kernel/text.ts'
import type { Unit } from '../../../specification/schema.ts'
import type { Evaluation } from '../../../sufficiency/evaluation.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { CriterionMap } from '../../../ui/criterion-map/criterion-map.tsx'
import { DotsMeter } from '../../../ui/dots-meter/dots-meter.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { NextList, type Step } from '../../../ui/next-list/next-list.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { ProgressMeter } from '../../../ui/progress-meter/progress-meter.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { WeeklyBars } from '../../../ui/weekly-bars/weekly-bars.tsx'
import { unitSlug } from '../../catalogue/index.ts'
import { stepsWithAddresses, type Reckoning } from '../../practice/index.ts'
import { OwnUnits, type UnitProgress } from '../../qualifications/index.ts'
import { stepToRead, type Reading } from '../../unit-documents/index.ts'
import { mapOf, type Assessed } from '../../units/index.ts'
import { weeksOf } from '../rules.ts'

export type LearnerHomeProps = { unit: Unit; units: readonly UnitProgress[]; reckoning: Reckoning; reading: Reading; assessed: Assessed; today: string }

/** What counts so far, what is next, and the practice and its criteria at one look. */
export function LearnerHome({ unit, units, reckoning, reading, assessed, today }: LearnerHomeProps) {
  const { evaluation, record } = reckoning
  const address = routes.unit.at({ unit: unitSlug(unit.reference) })
  const steps = nextSteps(reckoning, assessed, reading, address)
  return (
    <div class="stack">
      <div class="home-meters">
        <Hours evaluation={evaluation} />
        <Individuals evaluation={evaluation} />
        <Supervision evaluation={evaluation} />
      </div>
      {record.clients.length === 0 ? (
        <FirstClient reading={stepToRead(reading)} />
      ) : (
        <div class="columns">
          <Sheet title="Next">{steps.length > 0 ? <NextList steps={steps} /> : <p class="quiet">Nothing is waiting for you. Enjoy the quiet.</p>}</Sheet>
          <Sheet title="Your practice, week by week">
            <WeeklyBars weeks={weeksOf(record, today)} label="Your practice, week by week" />
          </Sheet>
        </div>
      )}
      {units.length > 1 && <OwnUnits units={units} current={unit.reference} />}
      <Sheet title="Criteria" aside={<a href={address}>Open Unit {unit.number}</a>}>
        <CriterionMap outcomes={mapOf(unit, evaluation, assessed.decisions, assessed.standing, address)} />
      </Sheet>
    </div>
  )
}

function nextSteps({ evaluation, record }: Reckoning, { standing, submissions }: Assessed, reading: Reading, unit: string): Step[] {
  const [last] = submissions
  const steps = stepsWithAddresses(evaluation.nextSteps, record)
  if (standing === 'passed' || standing === 'submitted') return []
  const read = standing === 'referred' && last !== undefined ? [{ words: 'Read what your assessor asks for', href: unit }] : []
  const submit = evaluation.missing === 0 ? [{ words: 'Check your work once more and submit it', href: `${unit}/submit` }] : []
  return withReading([...read, ...steps, ...submit], reading, record.sessions.length > 0)
}

/** R032: the unit's documents come first to somebody who has not begun, and third, beside the practice, to somebody who has. */
function withReading(steps: readonly Step[], reading: Reading, begun: boolean): Step[] {
  const documents = stepToRead(reading)
  if (documents === undefined) return steps.slice(0, 3)
  return begun ? [...steps.slice(0, 2), documents] : [documents, ...steps.slice(0, 2)]
}

function Hours({ evaluation: { hours: time, clients } }: { evaluation: Evaluation }) {
  const waitsFor = clients.filter(({ minutes }) => minutes.waiting > 0).flatMap(({ waitingFor }) => waitingFor)
  const waiting =
    time.waiting > 0
      ? `${hours(time.waiting)} h ${waitsFor.length === 1 && waitsFor[0] !== 'you' ? 'waits' : 'wait'} for ${listed([...new Set(waitsFor)])} to sign`
      : undefined
  const of = time.needed === undefined ? 'hours' : `of ${hours(time.needed)}`
  const over = time.notCounted > 0 ? `${hours(time.notCounted)} h do not count` : undefined
  return (
    <Sheet title="Hours that count" compact>
      <ProgressMeter
        value={time.counted}
        needed={time.needed ?? time.counted}
        waiting={time.waiting}
        figure={hours(time.counted)}
        of={of}
        note={[waiting, over].filter((part) => part !== undefined).join('; ')}
        alternative={`${hours(time.counted)} ${of}${time.needed === undefined ? '' : ' hours'} count`}
      />
    </Sheet>
  )
}

function Individuals({ evaluation: { individuals, clients } }: { evaluation: Evaluation }) {
  const { counted, least = 1, most } = individuals
  const whole = clients.filter(({ wholeCycle }) => wholeCycle).length
  return (
    <Sheet title="Clients" compact>
      <DotsMeter
        count={counted}
        least={least}
        most={most}
        words={`${counted} of ${most === undefined || most === least ? least : `${least} to ${most}`}`}
        note={`Whole cycle with ${whole}`}
      />
    </Sheet>
  )
}

function Supervision({ evaluation: { supervision } }: { evaluation: Evaluation }) {
  const { counted, needed } = supervision
  return (
    <Sheet title="Supervision" compact>
      <ProgressMeter value={counted} needed={needed ?? counted} figure={hours(counted)} of={needed === undefined ? 'hours' : `of ${hours(needed)} h`} />
    </Sheet>
  )
}

function FirstClient({ reading }: { reading: Step | undefined }) {
  return (
    <>
      <EmptyState icon="client" title="Begin with your first client" action={<ButtonLink href={routes.newClient.at()}>Add your first client</ButtonLink>}>
        A client is somebody you coach or mentor. You give them an alias, note what they need, agree goals and a contract, and then log each session here.
        Everything you enter once serves every criterion that it can.
      </EmptyState>
      {reading !== undefined && (
        <Sheet title="Next">
          <NextList steps={[reading]} />
        </Sheet>
      )}
    </>
  )
}

/** Shown when a unit has its result, above everything else. */
export function StandingNotice({ assessed }: { assessed: Assessed }) {
  if (assessed.standing === 'passed')
    return (
      <Notice kind="done" title="You have passed this unit">
        Well done. Your record stays yours to read and to go on with.
      </Notice>
    )
  if (assessed.standing === 'submitted')
    return (
      <Notice kind="info" title="Submitted">
        Your assessor has your unit.
      </Notice>
    )
  if (assessed.standing === 'referred')
    return (
      <Notice kind="attention" title="Your assessor referred this unit">
        Read why, put it right, and submit again.
      </Notice>
    )
  return <></>
}
