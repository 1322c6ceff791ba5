import { dayOf, longDay } from '../../../kernel/dates.ts'
import { counted } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { Erasure } from '../erasing.ts'
import type { Hold } from '../rules.ts'
import { downloadFields, erasureFields, holdFields } from '../schema.ts'
import type { Subject } from '../subject.ts'

/** Which form was sent and is shown again. */
export type Sent = { form: 'download' | 'erase' | 'hold' }

type Props = {
  subject: Subject
  holds: readonly Hold[]
  erasures: readonly Erasure[]
  sent: (Sent & { values: Typed; problems: Problems }) | undefined
  mayHold: boolean
  zone: string
}

/** What stands in the way first, then a copy, then erasure, then holds. */
export function PersonPage({ subject, holds, erasures, sent, mayHold, zone }: Props) {
  const of = (form: Sent['form']) => (sent?.form === form ? sent : undefined)
  const at = { subject: subject.id }
  return (
    <div class="stack">
      {holds.map((hold) => (
        <Notice kind="attention" title="A legal hold stands">
          <p class="as-typed">{hold.reason}</p>
          <p>{hold.until === null ? 'It stands until somebody lifts it.' : `It stands until ${longDay(hold.until)}.`} Nothing is erased before that.</p>
        </Notice>
      ))}
      {erasures.map((erasure) => (
        <Notice kind="info" title={`Erased on ${longDay(dayOf(erasure.at, zone))}`}>
          {counted(erasure.identities, 'entry of the vault', 'entries of the vault')},{' '}
          {counted(erasure.signatures, 'name under a contract', 'names under contracts')}, {counted(erasure.letters, 'letter')}.{' '}
          <span class="as-typed">{erasure.reason}</span>
        </Notice>
      ))}
      <Sheet title="A copy of everything held">
        <Form action={routes.downloadHeld.at(at)} problems={of('download')?.problems}>
          <p>For them alone. It opens what the vault keeps of them, and that is noted.</p>
          <Fields schema={downloadFields} values={of('download')?.values ?? { format: 'html' }} problems={of('download')?.problems} />
          <div class="button-row">
            <Button icon="download">Download it</Button>
          </div>
        </Form>
      </Sheet>
      <Disclosure sheet summary="They ask to be forgotten" open={of('erase') !== undefined}>
        <Form action={routes.erasePerson.at(at)} problems={of('erase')?.problems}>
          <Meaning />
          <Fields schema={erasureFields} values={of('erase')?.values} problems={of('erase')?.problems} />
          <div class="button-row">
            <Button kind="danger">Erase who this is</Button>
          </div>
        </Form>
      </Disclosure>
      {mayHold && <Holding at={at} holds={holds} sent={of('hold')} />}
    </div>
  )
}

function Meaning() {
  return (
    <div class="prose">
      <p>
        This is erased: the name, the address, the telephone number and the employer in the vault; the name, the address and the number where they stand in what
        the learner wrote, in drafts and in earlier texts; the name and mark under what they signed; letters to them.
      </p>
      <p>
        This stays: the work under the alias, and that each contract was signed, when, and with which words. What was signed, confirmed or submitted is not
        changed, even if a name stands in it: the answer says how many records that is. Links that still wait for them end at once. Copies that were downloaded
        or mailed before are not reached.
      </p>
    </div>
  )
}

function Holding({ at, holds, sent }: { at: { subject: string }; holds: readonly Hold[]; sent: Props['sent'] }) {
  return (
    <Disclosure sheet summary="Legal hold" open={sent !== undefined}>
      <div class="stack">
        <Form action={routes.placeHold.at(at)} problems={sent?.problems}>
          <Fields schema={holdFields} values={sent?.values} problems={sent?.problems} />
          <div class="button-row">
            <Button kind="quiet">Place a hold</Button>
          </div>
        </Form>
        {holds.length > 0 && (
          <form method="post" action={routes.liftHold.at(at)}>
            <Button kind="quiet">Lift {counted(holds.length, 'hold')}</Button>
          </form>
        )}
      </div>
    </Disclosure>
  )
}
