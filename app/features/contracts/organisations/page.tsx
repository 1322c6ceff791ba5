import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { longDay } from '../../../kernel/dates.ts'
import { listed } from '../../../kernel/text.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Field, Fields } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import type { KeptClient } from '../../clients/index.ts'
import { answerPage, KeptForm, type OpenForm } from '../../frame/index.ts'
import type { Contract } from '../contract.ts'
import { stateOf, whoHasStillToSign, type ContractState } from '../rules.ts'
import type { Organisation } from './queries.ts'
import { organisationFields } from './schema.ts'

type FormOf = { open: OpenForm; clients: readonly KeptClient[]; problems?: Problems | undefined }
type Covered = { client: KeptClient; contract: Contract | undefined }

export type OrganisationPage = FormOf & { organisation: Organisation; agreements: readonly Contract[]; covered: readonly Covered[] }

const crumb = { label: 'Organisations', href: routes.organisations.at() }

/** All of a learner’s organisations; without one, what they are for. */
export function answerOrganisationsPage(ask: Ask, lines: readonly { organisation: Organisation; agreement: Contract | undefined }[]): Response {
  const add = (
    <ButtonLink href={routes.newOrganisation.at()} icon="plus">
      Add an organisation
    </ButtonLink>
  )
  if (lines.length === 0)
    return answerPage(
      ask,
      { title: 'Organisations' },
      <Sheet>
        <EmptyState icon="contract" title="For whom you coach several people" action={add}>
          <p>When an organisation asks for the work or pays for it, agree with it first: who does what, what it costs, what it is told and what it is not.</p>
          <p>Whoever speaks for it signs by a link, as your clients do. The contracts with your clients then stand under that agreement.</p>
        </EmptyState>
      </Sheet>,
    )
  return answerPage(
    ask,
    { title: 'Organisations', main: add, lede: 'What you agreed with those who ask for your work.' },
    <Sheet title="Your organisations">
      <Standings
        caption="Organisations and how their agreements stand"
        what="Organisation"
        lines={lines.map(({ organisation: { id, alias }, agreement }) => ({
          label: alias,
          href: routes.organisation.at({ organisation: id }),
          contract: agreement,
        }))}
      />
    </Sheet>,
  )
}

export function answerNewPage(ask: Ask, form: FormOf, status: ContentfulStatusCode = 200): Response {
  const lede = 'First how you call it and which of your clients work there. The agreement comes next.'
  return answerPage(
    ask,
    { title: 'Add an organisation', breadcrumb: [crumb], lede },
    <OrganisationForm {...form} action={routes.newOrganisation.at()} submit="Add it" />,
    status,
  )
}

/** First the agreement, then the contracts that stand under it, then how it is called. */
export function answerOrganisationPage(ask: Ask, page: OrganisationPage, status: ContentfulStatusCode = 200): Response {
  const { organisation, agreements, covered, open, clients, problems } = page
  const newest = agreements.at(-1)
  return answerPage(
    ask,
    { title: organisation.alias, breadcrumb: [crumb], lede: ledeFor(page), main: <MainAction organisation={organisation} newest={newest} /> },
    <div class="stack">
      <Agreements organisation={organisation} agreements={agreements} />
      <Sheet title="Contracts under it" id="contracts">
        {covered.length === 0 ? (
          <p>Choose below which of your clients work there.</p>
        ) : (
          <Standings caption="Clients in the organisation and their contracts" what="Client" lines={covered.map(coveredLine)} />
        )}
      </Sheet>
      <Sheet title="How you call it, and who works there" id="about">
        <OrganisationForm
          open={open}
          clients={clients}
          problems={problems}
          action={`${routes.organisation.at({ organisation: organisation.id })}#about`}
          submit="Save the changes"
        />
      </Sheet>
    </div>,
    status,
  )
}

/** How the agreement stands and what comes next; then which of the contracts under it are not signed. */
function ledeFor({ organisation, agreements, covered }: OrganisationPage): string {
  const newest = agreements.at(-1)
  const open = covered.filter(({ contract }) => contract === undefined || stateOf(contract) !== 'signed').map(({ client }) => client.alias)
  const under = open.length === 0 ? '' : ` No contract that everyone has signed: ${listed(open)}.`
  if (newest === undefined) return `Nothing is agreed with ${organisation.alias} yet. Draw up the agreement, then have it signed by whoever speaks for it.`
  switch (stateOf(newest)) {
    case 'draft':
      return 'The agreement is a draft. Read it once more, then send it to be signed.'
    case 'waiting':
      return `The agreement waits for ${listed(whoHasStillToSign(newest).map((party) => (party.role === 'learner' ? 'you' : party.alias)))} to sign.${under}`
    case 'signed':
      return `The agreement is signed by everyone.${under}`
    case 'ended':
    case 'replaced':
      return `The agreement has ended.${under}`
  }
}

function MainAction({ organisation, newest }: { organisation: Organisation; newest: Contract | undefined }) {
  const state = newest && stateOf(newest)
  if (newest !== undefined && (state === 'draft' || state === 'waiting'))
    return (
      <ButtonLink href={routes.contract.at({ contract: newest.id })} icon="contract">
        {state === 'draft' ? 'Open the draft' : 'See who has still to sign'}
      </ButtonLink>
    )
  if (state === 'signed') return <></>
  return (
    <ButtonLink href={routes.newAgreement.at({ organisation: organisation.id })} icon="contract">
      {newest === undefined ? 'Draw up the agreement' : 'Draw up a new agreement'}
    </ButtonLink>
  )
}

function Agreements({ organisation, agreements }: Pick<OrganisationPage, 'organisation' | 'agreements'>) {
  return (
    <Sheet title="The agreement" id="agreement">
      {agreements.length === 0 ? (
        <p>Nothing is agreed with {organisation.alias} yet: roles, finance, ethics, confidentiality, reporting, and who owns what.</p>
      ) : (
        <Standings
          caption="Versions of the agreement"
          what="Version"
          lines={agreements.toReversed().map((one) => ({
            label: `Version ${one.version}, ${longDay(one.agreedOn)}`,
            href: routes.contract.at({ contract: one.id }),
            contract: one,
          }))}
        />
      )}
    </Sheet>
  )
}

type Line = { label: string; href: string; contract: Contract | undefined }

function coveredLine({ client, contract }: Covered): Line {
  const href = contract === undefined ? routes.newContract.at({ client: client.id }) : routes.contract.at({ contract: contract.id })
  return { label: client.alias, href, contract }
}

function Standings({ caption, what, lines }: { caption: string; what: string; lines: readonly Line[] }) {
  const rows = lines.map(({ label, href, contract }) => [<a href={href}>{label}</a>, <Standing contract={contract} />])
  return <DataTable caption={caption} hideCaption columns={[{ label: what }, { label: 'State' }]} stacks rows={rows} />
}

const words: Readonly<Record<ContractState, string>> = {
  draft: 'A draft',
  waiting: 'Waiting for signatures',
  signed: 'Signed by everyone',
  ended: 'Ended',
  replaced: 'Replaced by a newer version',
}

function Standing({ contract }: { contract: Contract | undefined }) {
  if (contract === undefined) return <StateBadge state="not started" words="Nothing drawn up yet" />
  const state = stateOf(contract)
  const badge = state === 'signed' ? 'passed' : state === 'waiting' ? 'waiting' : state === 'draft' ? 'in progress' : 'not started'
  return <StateBadge state={badge} words={words[state]} />
}

function OrganisationForm({ open, clients, problems, action, submit }: FormOf & { action: string; submit: string }) {
  const filled = { schema: organisationFields, values: open.values, problems }
  return (
    <KeptForm open={open} action={action} submit={submit} problems={problems} schema={organisationFields}>
      <Fields {...filled} only={['alias']} />
      {clients.length === 0 ? (
        <p class="small quiet">
          You have no client who is in no organisation yet. <a href={routes.newClient.at()}>Add a client</a>
        </p>
      ) : (
        <Field {...filled} of="clients" options={clients.map(({ id, alias }) => ({ value: id, label: alias }))} />
      )}
    </KeptForm>
  )
}
