import { counted } from '../../../kernel/text.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { fieldId } from '../../../ui/form/field-frame.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage } from '../../frame/index.ts'
import { Excerpts } from '../excerpts.tsx'
import type { Checked } from '../queries.ts'
import { dismissingWords, insteadOf } from '../rules.ts'
import { insteadForm } from '../schema.ts'
import type { CheckedRef } from '../texts.ts'

/** A form that was sent and is shown again: for which words, what was typed, what is in the way. */
export type Sent = { which: string; values: Typed; problems: Problems }

type Shown = {
  checked: readonly Checked[]
  sent: Sent | undefined
  keyOf: (words: Checked) => string
  nameOf: (ref: CheckedRef) => string
  addressOf: (ref: CheckedRef) => string
}

/** What is found, record by record: the open places first, then what was said to name nobody. */
export function answerCheck(ask: Ask, shown: Shown): Response {
  const open = shown.checked.filter(({ dismissal }) => dismissal === undefined)
  const dismissed = shown.checked.filter(({ dismissal }) => dismissal !== undefined)
  const lede =
    open.length === 0
      ? 'Nothing that you have written says who somebody is, as far as a program can tell. Read what you submit with that in mind all the same.'
      : `${counted(open.length, 'thing')} could say who somebody is. Write the alias instead, or say that it names nobody.`
  return answerPage(
    ask,
    { title: 'Confidentiality', lede },
    <div class="stack">
      {shown.sent !== undefined && <ErrorSummary problems={shown.sent.problems} />}
      {open.length === 0 ? <NothingOpen /> : byRecord(open).map((words) => <RecordWords words={words} {...shown} />)}
      {dismissed.length > 0 && <Dismissed words={dismissed} {...shown} />}
    </div>,
    shown.sent === undefined ? 200 : 422,
  )
}

function byRecord(words: readonly Checked[]): Checked[][] {
  return [...Map.groupBy(words, ({ ref, document }) => `${ref.kind}/${ref.id}/${document ?? ''}`).values()]
}

function RecordWords({ words, ...shown }: Shown & { words: readonly Checked[] }) {
  const [first] = words
  if (first === undefined) return <></>
  return (
    <Sheet title={shown.nameOf(first.ref)} id={`in-${first.document ?? first.ref.id}`} aside={<a href={whereOf(first, shown)}>Open</a>}>
      {first.document !== undefined && <p>In a document. Change it there, add the new one to your evidence, and take this one away.</p>}
      <ul class="gap-list">
        {words.map((one) => (
          <li>
            <Excerpts words={one} />
            <Choices words={one} {...shown} />
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function whereOf({ ref, document }: Checked, { addressOf }: Pick<Shown, 'addressOf'>): string {
  return document === undefined ? addressOf(ref) : routes.evidenceDocument.at({ evidence: ref.id, document })
}

function Choices({ words, sent, keyOf }: Shown & { words: Checked }) {
  const here = sent?.which === keyOf(words) ? sent : undefined
  return (
    <div class="button-row">
      {words.document === undefined && <Instead words={words} here={here} />}
      <form method="post" action={routes.dismissWords.at()}>
        <Which words={words} />
        <Button kind="plain">{dismissingWords(words)}</Button>
        <Button kind="plain" name="everywhere" value="yes">
          Nor anywhere else
        </Button>
      </form>
    </div>
  )
}

function Instead({ words, here }: { words: Checked; here: Sent | undefined }) {
  const suggestions = insteadOf(words)
  const oneClick = words.aliases.length > 0 && here === undefined
  return (
    <form method="post" action={routes.replaceWords.at()}>
      <Which words={words} />
      {oneClick ? (
        suggestions.map((instead) => (
          <Button kind="quiet" name="instead" value={instead}>
            Write “{instead}” instead
          </Button>
        ))
      ) : (
        <>
          <InsteadField
            id={here !== undefined ? fieldId('instead') : `instead-${words.document ?? words.ref.id}-${words.fingerprint.slice(0, 12)}`}
            here={here}
            suggestion={suggestions[0] ?? ''}
          />
          <Button kind="quiet">Write this instead</Button>
        </>
      )}
    </form>
  )
}

/** The same field stands beside every place, so each has an id of its own. */
function InsteadField({ id, here, suggestion }: { id: string; here: Sent | undefined; suggestion: string }) {
  const problem = here?.problems['instead']
  const typed = here?.values['instead'] ?? suggestion
  return (
    <div class={problem === undefined ? 'field' : 'field field-wrong'}>
      <label class="field-label" for={id}>
        {insteadForm.shape.instead.meta()?.label}
      </label>
      {problem !== undefined && (
        <p class="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <input
        class="input"
        id={id}
        name="instead"
        type="text"
        value={typeof typed === 'string' ? typed : typed[0]}
        autocomplete="off"
        aria-invalid={problem === undefined ? undefined : 'true'}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
      />
    </div>
  )
}

function Which({ words: { ref, document, fingerprint } }: { words: Checked }) {
  return (
    <>
      <input type="hidden" name="record" value={ref.kind} />
      <input type="hidden" name="id" value={ref.id} />
      {document !== undefined && <input type="hidden" name="document" value={document} />}
      <input type="hidden" name="words" value={fingerprint} />
    </>
  )
}

function Dismissed({ words, ...shown }: Shown & { words: readonly Checked[] }) {
  return (
    <Disclosure summary={`You said of ${counted(words.length, 'thing')} that it names nobody`} sheet>
      <ul class="gap-list">
        {words.map((one) => (
          <li>
            <Excerpts words={one} />
            <p>
              In <a href={whereOf(one, shown)}>{shown.nameOf(one.ref)}</a>
            </p>
            <form method="post" action={routes.withdrawDismissal.at({ dismissal: one.dismissal ?? '' })}>
              <Button kind="plain">Take that back</Button>
            </form>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function NothingOpen() {
  return (
    <EmptyState
      icon="check"
      title="Nothing found"
      example={
        <p class="as-typed">
          I asked <mark>Priya</mark> what she would try first. → I asked Client A what she would try first.
        </p>
      }
    >
      <p>
        Here stands what you have written that could say who a client is: the names that you keep in confidence, other people’s names, addresses, numbers,
        employers, links. It is checked again before a unit is submitted, a contract is sent or signed, and anything is shown to somebody outside.
      </p>
    </EmptyState>
  )
}
