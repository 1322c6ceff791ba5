import { inCentre } from '../../../platform/database/centre.ts'
import { found, learnerOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { NextList, type Step } from '../../../ui/next-list/next-list.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { answerPage } from '../../frame/index.ts'
import { namesIn } from '../../practice/index.ts'
import { confirmedSessions, findConfirmations } from '../confirmed.ts'
import { looksIn, readDiary, type Diary } from '../diary.ts'
import { readOwnPractice, type Practice } from '../reading.ts'
import { stepFor } from '../steps.ts'
import { confirmedInWords, DiaryMonths, totalsInWords } from './months.tsx'

/** The learner's diary, of one client or of all: what is missing and what to do next, then month by month. */
export async function showDiary(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { practice, confirmed } = await inCentre(ask.var.house.database, visit.centreId, async (tx) => ({
    practice: await readOwnPractice(tx, visit),
    confirmed: confirmedSessions(await findConfirmations(tx, visit.centreId, visit.learnerId)),
  }))
  const client = ask.req.query('client')
  const looks = looksIn(practice.record)
  const filtered = client === undefined || client === '' ? undefined : found(looks.get(client))
  const diary = readDiary(practice.record, practice.evaluation, visit.today, filtered?.id)
  const main = (
    <ButtonLink icon="plus" href={routes.newSession.at({ client: filtered?.id })}>
      Log a session
    </ButtonLink>
  )
  if (practice.record.sessions.length === 0) return answerPage(ask, { title: 'Diary' }, <EmptyDiary />)
  const title = filtered === undefined ? 'Diary' : `Diary with ${filtered.alias}`
  return answerPage(
    ask,
    { title, main, lede: totalsInWords(diary) + confirmedInWords(diary, confirmed), aside: <Aside steps={stepsFrom(diary, practice, visit.today)} /> },
    <div class="stack">
      <Filter practice={practice} current={filtered?.id} />
      <DiaryMonths diary={diary} href={(session) => routes.session.at({ session })} confirmed={confirmed} />
      {diary.sessions === 0 && <p class="quiet">No session with {filtered?.alias} yet.</p>}
    </div>,
  )
}

function Filter({ practice, current }: { practice: Practice; current: string | undefined }) {
  const { record } = practice
  if (record.clients.length < 2) return <></>
  const own = record.clients.map((client) => ({
    label: client.alias,
    href: routes.diary.at({ client: client.id }),
    current: client.id === current,
    count: record.sessions.filter((session) => session.clients.includes(client.id)).length,
  }))
  return (
    <Tabs
      label="Sessions by client"
      tabs={[{ label: 'Everybody', href: routes.diary.at(), current: current === undefined, count: record.sessions.length }, ...own]}
    />
  )
}

function Aside({ steps }: { steps: readonly Step[] }) {
  return (
    <>
      <Sheet title="Next" compact>
        {steps.length === 0 ? <p class="quiet small">Every entry is complete. Nothing waits for you here.</p> : <NextList steps={steps} />}
      </Sheet>
      <p>
        <a href={routes.ownRecord.at()}>Take your record along</a>
      </p>
    </>
  )
}

function stepsFrom(diary: Diary, { record }: Practice, today: string): Step[] {
  const name = namesIn(record, today)
  const lines = diary.months.flatMap((month) => month.lines)
  const steps = lines.flatMap(({ session, lacks: [first] }) =>
    first === undefined ? [] : [stepFor(first, session.id, name({ kind: 'session', id: session.id }))],
  )
  return steps.slice(0, 3)
}

function EmptyDiary() {
  return (
    <EmptyState
      icon="diary"
      title="Your diary begins with your first session"
      action={
        <ButtonLink icon="plus" href={routes.newSession.at()}>
          Log a session
        </ButtonLink>
      }
      example={<p>Tuesday, 3 November, 14:00 to 15:30, with Client A: delegating the rota. Progress 4 of 10. Tool: GROW, because the goal was still vague.</p>}
    >
      <p>
        Each session you hold goes here: who, when and how long at first, in under two minutes on your phone. Later you add what was discussed, the tools and
        why, and your reflection.
      </p>
      <p>Each entry says how much of it counts toward your hours, and what it waits for.</p>
    </EmptyState>
  )
}
