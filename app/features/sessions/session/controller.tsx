import { isId } from '../../../kernel/ids.ts'
import { longDay } from '../../../kernel/dates.ts'
import { listed } from '../../../kernel/text.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { found, NotFound, type Ask } from '../../../platform/web/house.ts'
import { findRevisions } from '../../../platform/revisions/revisions.ts'
import { routes } from '../../../routes.ts'
import type { PracticeRecord } from '../../../sufficiency/record.ts'
import { ButtonLink, ButtonRow } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { answerPage } from '../../frame/index.ts'
import { looksIn } from '../diary.ts'
import { findConfirmations } from '../confirmed.ts'
import { diaryCrumb } from '../form-page.tsx'
import { keeperOf } from '../keeper.ts'
import { findSession } from '../queries.ts'
import { readOwnPractice } from '../reading.ts'
import { doubtsAbout, type Doubt } from '../rules.ts'
import { ConfirmationSheet } from './confirmations.tsx'
import { History } from './history.tsx'
import { EntryAside } from './entry-aside.tsx'
import { SessionBody } from './session-body.tsx'

/** One entry of the learner's diary: what counts of it and what is missing first, then everything that was written. */
export async function showSession(ask: Ask): Promise<Response> {
  const { visit } = keeperOf(ask)
  const id = ask.req.param('session') ?? ''
  if (!isId(id)) throw new NotFound()
  const { kept, practice, revisions, confirmations } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => {
    const own = found(await findSession(tx, visit.centreId, visit.learnerId, id))
    return {
      kept: own,
      practice: await readOwnPractice(tx, visit),
      revisions: await findRevisions(tx, { centreId: visit.centreId, kind: 'session', id }),
      confirmations: (await findConfirmations(tx, visit.centreId, visit.learnerId)).filter((one) => one.sessionId === id),
    }
  })
  const { record } = practice
  const session = found(record.sessions.find((one) => one.id === id))
  const title = `Session of ${longDay(session.date)} with ${listed(session.clients.flatMap((client) => looksIn(record).get(client)?.alias ?? []))}`
  const canReflect = session.date <= visit.today && !record.reflections.some((reflection) => reflection.session === id)
  const notices = doubtsAbout(kept.entry, kept.zone, visit.today).map((doubt) => <DoubtNotice doubt={doubt} session={id} />)
  return answerPage(
    ask,
    {
      title,
      breadcrumb: [diaryCrumb],
      main: <MainActions session={id} canReflect={canReflect} />,
      notices,
      aside: <EntryAside session={session} practice={practice} today={visit.today} />,
    },
    <div class="stack">
      <SessionBody session={session} practice={practice} reader="learner" />
      {session.date <= visit.today && <ConfirmationSheet confirmations={confirmations} clients={clientsOf(session.clients, record)} />}
      <History revisions={revisions} now={kept.entry} record={record} zone={visit.place.zone} />
    </div>,
  )
}

function clientsOf(ids: readonly string[], record: PracticeRecord): { id: string; alias: string }[] {
  return ids.flatMap((client) => looksIn(record).get(client) ?? []).map(({ id, alias }) => ({ id, alias }))
}

/** To reflect comes first while that is missing; to complete the entry is always at hand. */
function MainActions({ session, canReflect }: { session: string; canReflect: boolean }) {
  return (
    <ButtonRow>
      {canReflect && (
        <ButtonLink icon="reflection" href={routes.reflect.at({ session })}>
          Reflect on this session
        </ButtonLink>
      )}
      <ButtonLink kind={canReflect ? 'quiet' : 'main'} icon="pencil" href={routes.editSession.at({ session })}>
        Complete or change it
      </ButtonLink>
    </ButtonRow>
  )
}

function DoubtNotice({ doubt, session }: { doubt: Doubt; session: string }) {
  return (
    <Notice kind="info" title={doubtWords(doubt)}>
      <p>
        It is kept as you typed it. If it was a slip, <a href={routes.editSession.at({ session })}>change it</a>.
      </p>
    </Notice>
  )
}

function doubtWords(doubt: Doubt): string {
  switch (doubt) {
    case 'still to come':
      return 'This session is still to come: it is kept as planned'
    case 'no duration':
      return 'This session lasted 0 minutes'
    case 'longer than counts':
      return 'This session lasted longer than 8 hours'
    case 'time that was skipped':
      return 'The clocks went forward that night: this time was skipped'
    case 'time that came twice':
      return 'The clocks went back that night: this time came twice, and the first is meant'
  }
}
