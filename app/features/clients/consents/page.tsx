import { longDay } from '../../../kernel/dates.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import type { ConsentAct } from '../consent.ts'
import { consentPurposes, purposeWords, whatFollows } from '../consent-rules.ts'
import type { KeptClient } from '../queries.ts'
import { consentFields, withdrawalFields } from '../schema.ts'

type Props = {
  client: KeptClient
  acts: readonly ConsentAct[]
  sent: { act: ConsentAct['act']; values: Typed; problems: Problems } | undefined
  today: string
}

/** Purpose by purpose where it stands and what follows, then noting an agreement or a withdrawal, then everything noted so far. */
export function ConsentsPage({ client, acts, sent, today }: Props) {
  const at = { client: client.id }
  const of = (act: ConsentAct['act']) => (sent?.act === act ? sent : undefined)
  const given = consentPurposes.filter((purpose) => newestOf(acts, purpose)?.act === 'given')
  return (
    <div class="stack">
      <Standing client={client} acts={acts} />
      {given.length < consentPurposes.length && (
        <Sheet title="Note what they agreed to">
          <ActForm action={routes.clientConsents.at(at)} schema={consentFields} sent={of('given')} today={today} submit="Note that they agree" />
        </Sheet>
      )}
      {given.length > 0 && (
        <Disclosure sheet summary="They took something back" open={of('withdrawn') !== undefined}>
          <ActForm action={routes.withdrawConsent.at(at)} schema={withdrawalFields} sent={of('withdrawn')} today={today} submit="Note that they took it back" />
        </Disclosure>
      )}
      {acts.length > 0 && (
        <Disclosure sheet summary="Everything noted so far">
          <ul class="prose">
            {acts.map((act) => (
              <li>
                {longDay(act.onDay)}: {act.act === 'given' ? 'agreed to' : 'took back'} {purposeWords[act.purpose]}. <span class="quiet">{act.how}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}

function newestOf(acts: readonly ConsentAct[], purpose: string): ConsentAct | undefined {
  return acts.find((act) => act.purpose === purpose)
}

function Standing({ client, acts }: Pick<Props, 'client' | 'acts'>) {
  const rows = consentPurposes.map((purpose) => {
    const act = newestOf(acts, purpose)
    const said = act === undefined ? '' : ` ${longDay(act.onDay)}: ${act.how}`
    return [<Entry title={sentence(purposeWords[purpose])} more={`${whatFollows(purpose, act?.act ?? 'not asked')}${said}`} />, <ConsentBadge act={act} />]
  })
  return (
    <Sheet title="Where it stands">
      <DataTable caption={`What ${client.alias} agrees to`} hideCaption columns={[{ label: 'Purpose, and what follows' }, { label: 'State' }]} rows={rows} />
    </Sheet>
  )
}

type ActFormProps = { action: string; schema: typeof consentFields | typeof withdrawalFields; sent: Props['sent']; today: string; submit: string }

function ActForm({ action, schema, sent, today, submit }: ActFormProps) {
  return (
    <Form action={action} problems={sent?.problems}>
      <Fields schema={schema} values={sent?.values ?? { onDay: today, takenBackOn: today }} problems={sent?.problems} />
      <div class="button-row">
        <Button kind={schema === consentFields ? 'main' : 'quiet'}>{submit}</Button>
      </div>
    </Form>
  )
}

function ConsentBadge({ act }: { act: ConsentAct | undefined }) {
  if (act === undefined) return <StateBadge state="not started" words="Not asked" />
  return act.act === 'given' ? <StateBadge state="met" words="Agreed" /> : <StateBadge state="not yet met" words="Taken back" />
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
