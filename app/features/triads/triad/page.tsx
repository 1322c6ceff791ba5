import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { longDay } from '../../../kernel/dates.ts'
import { duration, listed } from '../../../kernel/text.ts'
import type { Ask, MemberVisit } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage } from '../../frame/index.ts'
import type { Round, Triad } from '../queries.ts'
import { rolesOf, type Standing } from '../rules.ts'
import { roundFields } from '../schema.ts'

/** What the sessions of a triad are to a unit of the learner. */
export type UnitStanding = { number: string; standing: Standing }

type Shown = { triad: Triad; units: readonly UnitStanding[]; visit: MemberVisit; typed: Typed; problems: Problems | undefined }

export function nameOf({ members }: Pick<Triad, 'members'>, learnerId: string): string {
  return members.find((member) => member.learnerId === learnerId)?.name ?? 'Somebody'
}

/** Who does what next, the rounds so far, and whether any of it counts. */
export function answerTriadPage(ask: Ask, { triad, units, visit, typed, problems }: Shown, status: ContentfulStatusCode): Response {
  const next = triad.rounds.length + 1
  const roles = rolesOf(next)
  const [coach, client, observer] = [roles.coach, roles.client, roles.observer].map((position) => triad.members[position]?.name ?? '')
  const isLearner = visit.place.role === 'learner'
  const lede = triad.ended ? 'This triad has ended.' : `Round ${next} is next: ${coach} coaches ${client}, and ${observer} observes.`
  const words = { title: listed(triad.members.map(({ name }) => name)), lede, breadcrumb: [{ label: 'Co-coaching', href: routes.triads.at() }] }
  const values = { heldOn: visit.today, minutes: '30', ...typed }
  return answerPage(
    ask,
    words,
    <div class="stack">
      {unwritten(triad, visit).map((round) => (
        <NotesWanted round={round} />
      ))}
      {isLearner && !triad.ended && (
        <Sheet title={`Log round ${next}`}>
          <Form action={routes.triadRounds.at({ triad: triad.id })} problems={problems}>
            <input type="hidden" name="round" value={String(next)} />
            <Fields schema={roundFields} values={values} problems={problems} />
            <div class="button-row">
              <Button>Log this round</Button>
            </div>
          </Form>
        </Sheet>
      )}
      {triad.rounds.length > 0 && <Rounds triad={triad} />}
      {units.map((unit) => (
        <Counting {...unit} />
      ))}
      {!isLearner && !triad.ended && <EndIt triad={triad} />}
    </div>,
    status,
  )
}

/** The rounds in which the visitor observed, and of which nothing is written yet. */
function unwritten({ rounds }: Triad, { signedIn }: MemberVisit): Round[] {
  return rounds.filter(({ observerId, notes }) => observerId === signedIn.learner?.id && notes === '')
}

function EndIt({ triad }: { triad: Triad }) {
  return (
    <Disclosure sheet summary="End this triad">
      <form method="post" action={routes.endTriad.at({ triad: triad.id })}>
        <p>Its rounds and notes stay with the three. They can then be in another triad.</p>
        <Button kind="danger">End it</Button>
      </form>
    </Disclosure>
  )
}

function NotesWanted({ round: { id, round, heldOn } }: { round: Round }) {
  return (
    <Notice kind="attention" title={`Write down what you saw in round ${round}`}>
      You observed on {longDay(heldOn)}. The other two wait to read it. <a href={routes.triadRound.at({ round: id })}>Write it now</a>
    </Notice>
  )
}

function Rounds({ triad }: { triad: Triad }) {
  return (
    <Sheet title="Rounds">
      <DataTable
        caption="Rounds so far"
        hideCaption
        columns={[{ label: 'Round' }, { label: 'Length', figures: true }, { label: 'Notes' }]}
        rows={triad.rounds.map((round) => [
          <Entry
            title={
              <a href={routes.triadRound.at({ round: round.id })}>
                {round.round} · {longDay(round.heldOn)}
              </a>
            }
            more={`${nameOf(triad, round.coachId)} coached ${nameOf(triad, round.clientId)}; ${nameOf(triad, round.observerId)} observed`}
          />,
          duration(round.minutes),
          round.notes === '' ? 'Still to be written' : 'Written',
        ])}
      />
    </Sheet>
  )
}

function Counting({ number, standing }: UnitStanding) {
  if (standing.kind === 'no hours asked')
    return (
      <Notice kind="info" title={`Unit ${number}`}>
        It asks for no hours of sessions. What was observed can serve it as evidence.
      </Notice>
    )
  return (
    <Notice kind="info" title={`These rounds do not count toward the hours of unit ${number}`}>
      Its hours are formal coaching or mentoring under a signed contract with clients of your own ({standing.source}); a fellow learner is none. What was
      observed can serve as evidence: add it under Evidence.
    </Notice>
  )
}
