import type { Ask } from '../../../platform/web/house.ts'
import { longDay } from '../../../kernel/dates.ts'
import { routes } from '../../../routes.ts'
import type { PracticeRecord, Session } from '../../../sufficiency/record.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Field } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { textsOf, type Typed } from '../../../ui/form/typed.ts'
import { SideBySide } from '../../../ui/side-by-side/side-by-side.tsx'
import { answerPage, KeptForm, type OpenForm } from '../../frame/index.ts'
import { EntryView, reflectionAspects, reflectionRecord, type AspectKey } from '../../sessions/index.ts'

type ReflectPage = { session: Session; record: PracticeRecord; open: OpenForm; problems: Problems }

/** The groups in which the aspects unfold, so that a phone shows four lines rather than eleven. */
const groups: readonly { title: string; keys: readonly AspectKey[] }[] = [
  { title: 'How you worked', keys: ['models', 'questioning', 'listening', 'givingFeedback'] },
  { title: 'The relationship', keys: ['relationship'] },
  { title: 'What you take from it', keys: ['nextTime', 'keyLearning', 'cpdAction'] },
  { title: 'What others saw', keys: ['clientFeedback', 'supervisionFeedback'] },
]

/** The diary's words on the left, the reflection on the right; on a phone the diary is folded above. */
export function answerReflectPage(ask: Ask, { session, record, open, problems }: ReflectPage, status: 200 | 409 | 422): Response {
  const aliases = record.clients
    .filter((client) => session.clients.includes(client.id))
    .map((client) => client.alias)
    .join(', ')
  const title = `Reflect on ${longDay(session.date)} with ${aliases}`
  const breadcrumb = [
    { label: 'Diary', href: routes.diary.at() },
    { label: `Session of ${longDay(session.date)}`, href: routes.session.at({ session: session.id }) },
  ]
  const written = reflectionAspects.filter(({ key }) => filled(open.values, key)).length
  const lede =
    written === 0
      ? 'A few sentences overall are enough to begin. Come back for the rest as often as you like.'
      : `${written} of ${reflectionAspects.length} aspects are written.`
  return answerPage(
    ask,
    { title, breadcrumb, lede, wide: true },
    <SideBySide beside={<EntryView session={session} record={record} />} name="What the diary says">
      <KeptForm open={open} action={routes.reflect.at({ session: session.id })} submit="Save the reflection" problems={problems} schema={reflectionRecord}>
        <Field schema={reflectionRecord} of="overall" values={open.values} problems={problems} />
        {groups.map((group) => (
          <Group {...group} values={open.values} problems={problems} />
        ))}
      </KeptForm>
    </SideBySide>,
    status,
  )
}

function Group({ title, keys, values, problems }: { title: string; keys: readonly AspectKey[]; values: Typed; problems: Problems }) {
  const written = keys.filter((key) => filled(values, key)).length
  return (
    <Disclosure sheet summary={title} aside={`${written} of ${keys.length} written`} open={written > 0 || keys.some((key) => problems[key] !== undefined)}>
      <div class="stack">
        {keys.map((key) => (
          <Field schema={reflectionRecord} of={key} values={values} problems={problems} />
        ))}
      </div>
    </Disclosure>
  )
}

function filled(values: Typed, key: string): boolean {
  return textsOf(values, key).some((text) => text.trim() !== '')
}

/** A planned session has nothing to look back on yet. */
export function answerTooEarly(ask: Ask, session: Session): Response {
  return answerPage(
    ask,
    { title: 'Reflect on this session', breadcrumb: [{ label: 'Diary', href: routes.diary.at() }] },
    <EmptyState
      icon="reflection"
      title="This session is still to come"
      action={<ButtonLink href={routes.session.at({ session: session.id })}>Open the session</ButtonLink>}
    >
      <p>It is planned for {longDay(session.date)}. Come back when it has been held; if it has, correct its day first.</p>
    </EmptyState>,
  )
}
