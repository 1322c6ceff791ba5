import { dayOf, longDay } from '../../../kernel/dates.ts'
import { Button, ButtonLink, ButtonRow } from '../../../ui/button/button.tsx'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { identityFields } from '../schema.ts'
import type { Subject } from './subject.ts'

/** Nothing kept yet; kept and not shown; or in the form, opened or as it was sent. */
export type IdentityView = { state: 'empty' } | { state: 'masked' } | { state: 'open'; values: Typed; stale?: boolean }

type Props = { subject: Subject; view: IdentityView; problems: Problems; zone: string }

const mask = '••••••••'

export function IdentityPage(props: Props) {
  return props.view.state === 'masked' ? <Masked {...props} /> : <OpenIdentity {...props} />
}

function Masked({ subject, zone }: Props) {
  return (
    <Sheet title={`${subject.alias} is sealed`} aside={subject.keptAt && `Written on ${longDay(dayOf(subject.keptAt, zone))}`}>
      <div class="stack">
        <DefinitionList lines={['Real name', 'E-mail', 'Telephone', 'Employer'].map((term) => ({ term, says: <span aria-label="hidden">{mask}</span> }))} />
        <form method="post" action={subject.showAddress}>
          <ButtonRow>
            <Button icon="eye">Show who {subject.alias} is</Button>
            <ButtonLink kind="plain" href={subject.home}>
              Leave it sealed
            </ButtonLink>
          </ButtonRow>
        </form>
      </div>
    </Sheet>
  )
}

function OpenIdentity({ subject, view, problems }: Props) {
  const values = view.state === 'open' ? view.values : {}
  return (
    <>
      {view.state === 'open' && view.stale && (
        <Notice kind="attention" title="This was changed in another window">
          What you typed is in the form below. Sealing it now replaces what is kept.
        </Notice>
      )}
      <Form action={subject.address} problems={problems}>
        <input type="hidden" name="keptAt" value={subject.keptAt?.toString() ?? ''} />
        <Fields schema={identityFields} values={values} problems={problems} />
        <ButtonRow>
          <Button icon="lock">Seal it</Button>
          <ButtonLink kind="plain" href={subject.home}>
            {view.state === 'empty' ? 'Do this later' : 'Leave it as it is'}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
