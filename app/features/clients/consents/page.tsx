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
  const newest = (purpose: string) => acts.find((act) => act.purpose === purpose)
  const canGive = consentPurposes.some((purpose) => newest(purpose)?.act !== 'given')
  const canTakeBack = consentPurposes.some((purpose) => newest(purpose)?.act === 'given')
  return (
    <div class="stack">
      <Sheet title="Where it stands">
        <DataTable
          caption={`What ${client.alias} agrees to`}
          hideCaption
          columns={[{ label: 'Purpose' }, { label: 'State' }, { label: 'What follows' }]}
          rows={consentPurposes.map((purpose) => {
            const act = newest(purpose)
            return [
              <Entry title={sentence(purposeWords[purpose])} more={act && `${longDay(act.onDay)}: ${act.how}`} />,
              <ConsentBadge act={act} />,
              whatFollows(purpose, act?.act ?? 'not asked'),
            ]
          })}
        />
      </Sheet>
      {canGive && (
        <Sheet title="Note what they agreed to">
          <Form action={routes.clientConsents.at(at)} problems={of('given')?.problems}>
            <Fields schema={consentFields} values={of('given')?.values ?? { onDay: today }} problems={of('given')?.problems} />
            <div class="button-row">
              <Button>Note that they agree</Button>
            </div>
          </Form>
        </Sheet>
      )}
      {canTakeBack && (
        <Disclosure sheet summary="They took something back" open={of('withdrawn') !== undefined}>
          <Form action={routes.withdrawConsent.at(at)} problems={of('withdrawn')?.problems}>
            <Fields schema={withdrawalFields} values={of('withdrawn')?.values ?? { onDay: today }} problems={of('withdrawn')?.problems} />
            <div class="button-row">
              <Button kind="quiet">Note that they took it back</Button>
            </div>
          </Form>
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

function ConsentBadge({ act }: { act: ConsentAct | undefined }) {
  if (act === undefined) return <StateBadge state="not started" words="Not asked" />
  return act.act === 'given' ? <StateBadge state="met" words="Agreed" /> : <StateBadge state="not yet met" words="Taken back" />
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
