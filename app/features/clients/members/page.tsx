import { counted } from '../../../kernel/text.ts'
import type { Typed } from '../../../platform/web/form.ts'
import { routes } from '../../../routes.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { KeptClient, Stakeholder } from '../queries.ts'
import { memberFields } from '../schema.ts'

type Shown = {
  group: KeptClient
  members: readonly Stakeholder[]
  kept: ReadonlySet<string>
  /** The newest version of their contract. */
  contractId: string | undefined
  attempt: { values: Typed; problems: Problems } | undefined
}

/** First who is named and how many are still to be, then the form for the next one. */
export function MembersPage({ group, members, kept, contractId, attempt }: Shown) {
  return (
    <div class="stack">
      <Named group={group} members={members} kept={kept} contractId={contractId} />
      <Sheet title="Name a member" id="add">
        <Form action={`${routes.members.at({ client: group.id })}#add`} problems={attempt?.problems}>
          <Fields schema={memberFields} values={attempt?.values} problems={attempt?.problems} />
          <p class="small quiet">The alias is given by itself: “Member {members.length + 1} of …”. Whoever has no e-mail address can sign on your device.</p>
          <div class="button-row">
            <Button icon="plus">Name this member</Button>
          </div>
        </Form>
      </Sheet>
    </div>
  )
}

function Named({ group, members, kept, contractId }: Omit<Shown, 'attempt'>) {
  const expected = group.members ?? 0
  const lacking = expected - members.length
  return (
    <Sheet title="Who is in the group" id="named">
      <div class="stack">
        {lacking > 0 && (
          <p>
            {members.length} of {counted(expected, 'member')} named: {lacking} to go.
          </p>
        )}
        {members.length > 0 && (
          <ul class="stack-tight">
            {members.map(({ id, alias }) => (
              <li>
                {alias}{' '}
                <a class="small" href={routes.stakeholderIdentity.at({ stakeholder: id })}>
                  {kept.has(id) ? 'Sealed in the vault' : 'Say who it is'}
                  <span class="sr-only">: {alias}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
        {(contractId !== undefined || members.length > 1) && <ToContract group={group} contractId={contractId} />}
      </div>
    </Sheet>
  )
}

function ToContract({ group, contractId }: Pick<Shown, 'group' | 'contractId'>) {
  const [words, href] =
    contractId === undefined
      ? ['Draw up the contract', routes.newContract.at({ client: group.id })]
      : ['Open the contract', routes.contract.at({ contract: contractId })]
  return (
    <>
      {contractId !== undefined && (
        <p>Whoever you name now is not in the contract as it stands. Change it, or draw up its next version, and choose them there.</p>
      )}
      <p>
        <ButtonLink kind="quiet" icon="contract" href={href}>
          {words}
        </ButtonLink>
      </p>
    </>
  )
}
