import { longDay } from '../../../kernel/dates.ts'
import { listed } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import type { Feedback, Reflection, Session } from '../../../sufficiency/record.ts'
import { ButtonLink, ButtonRow } from '../../../ui/button/button.tsx'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { EntryView, typed } from '../entry-view.tsx'
import type { Practice } from '../reading.ts'
import { reflectionAspects } from '../reflection-record.ts'
import { standingOf, type Standing } from '../standing.ts'

/** A session whole: what counts of it, the entry, the reflection on it, the feedback on it. Staff read; only the learner gets links to change it. */
export function SessionBody({ session, practice, reader }: { session: Session; practice: Practice; reader: 'learner' | 'staff' }) {
  const { record, evaluation } = practice
  const own = reader === 'learner'
  const standing = standingOf(session, record, evaluation)
  return (
    <div class="stack">
      {standing !== undefined && <Counts standing={standing} own={own} />}
      <Sheet title="The entry">
        <EntryView session={session} record={record} links={own} />
      </Sheet>
      <ReflectionSheet session={session} practice={practice} own={own} />
      <FeedbackSheet feedback={record.feedback.filter((one) => one.session === session.id)} session={session} own={own} />
    </div>
  )
}

const notices = { counts: 'done', 'in part': 'attention', waits: 'attention', 'does not count': 'attention' } as const

function Counts({ standing, own }: { standing: Standing; own: boolean }) {
  return (
    <Notice kind={standing.reasons.length > 0 ? 'attention' : notices[standing.kind]} title={standing.words}>
      {standing.reasons.length > 0 && (
        <ul class="stack-tight">
          {standing.reasons.map(({ words, href, label }) => (
            <li>
              <p>{words}</p>
              {own && href !== undefined && (
                <a class="put-right" href={href}>
                  {label} <Icon name="forward" />
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

function ReflectionSheet({ session, practice, own }: { session: Session; practice: Practice; own: boolean }) {
  const reflection = practice.record.reflections.find((one) => one.session === session.id)
  const open = reflectionAspects.filter((aspect) => reflection?.[aspect.key] === undefined)
  return (
    <Sheet title="Reflection" aside={reflection && longDay(reflection.date)}>
      <div class="stack-tight">
        {reflection === undefined ? <NoReflection own={own} /> : <Aspects reflection={reflection} open={open} />}
        {own && (
          <ButtonRow>
            <ButtonLink kind="quiet" icon="reflection" href={routes.reflect.at({ session: session.id })}>
              {reflectWords(reflection !== undefined, open.length)}
            </ButtonLink>
          </ButtonRow>
        )}
      </div>
    </Sheet>
  )
}

function reflectWords(begun: boolean, open: number): string {
  if (!begun) return 'Reflect on this session'
  return open > 0 ? 'Go on with the reflection' : 'Change the reflection'
}

function NoReflection({ own }: { own: boolean }) {
  return (
    <p class="quiet">
      {own ? 'You have not reflected on this session yet. Four minutes now are worth more than an hour next month.' : 'No reflection has been written yet.'}
    </p>
  )
}

function Aspects({ reflection, open }: { reflection: Reflection; open: typeof reflectionAspects }) {
  const written = reflectionAspects.filter((aspect) => !open.includes(aspect))
  return (
    <>
      <DefinitionList lines={written.map((aspect) => ({ term: aspect.label, says: typed(reflection[aspect.key]) }))} />
      {open.length > 0 && <p class="quiet small">Not written yet: {listed(open.map((aspect) => lowered(aspect.label)))}.</p>}
    </>
  )
}

/** "Your listening" as it stands within a sentence; "CPD action" keeps its capitals. */
function lowered(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
}

function FeedbackSheet({ feedback, session, own }: { feedback: readonly Feedback[]; session: Session; own: boolean }) {
  return (
    <Sheet title="Feedback on this session">
      <div class="stack-tight">
        {feedback.length === 0 && <p class="quiet">{own ? 'None yet. Ask for it by a link, or note what was said to you.' : 'None yet.'}</p>}
        {feedback.length > 0 && (
          <DefinitionList
            lines={feedback.map((one) => ({
              term: `${one.from.charAt(0).toUpperCase()}${one.from.slice(1)}, ${longDay(one.date)}`,
              says: (
                <>
                  {typed(one.effectiveness)}
                  {typed(one.attributes)}
                </>
              ),
            }))}
          />
        )}
        {own && (
          <ButtonRow>
            <ButtonLink kind="quiet" icon="send" href={routes.askForFeedback.at({ session: session.id })}>
              Ask for feedback
            </ButtonLink>
            <ButtonLink kind="plain" href={routes.newFeedback.at({ session: session.id })}>
              Note what was said
            </ButtonLink>
          </ButtonRow>
        )}
      </div>
    </Sheet>
  )
}
