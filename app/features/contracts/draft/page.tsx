import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { listed } from '../../../kernel/text.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Field, Fields } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { KeptClient, Stakeholder } from '../../clients/index.ts'
import { answerPage, KeptForm, type OpenForm } from '../../frame/index.ts'
import { Wishes } from '../wishes.tsx'
import type { Contract } from '../contract.ts'
import { changeNoteFields, contractFields, type ClientTermKey } from '../schema.ts'

/** What the form is about: the client, who could sign, the draft being edited or the version that is followed. */
export type DraftPage = {
  client: KeptClient
  stakeholders: readonly Stakeholder[]
  members: readonly Stakeholder[]
  editing?: Contract | undefined
  before?: Contract | undefined
  missing: { needs: boolean; goals: boolean }
  open: OpenForm
  problems?: Problems | undefined
  meanwhile?: { contractId: string; what: 'another draft' | 'fixed' | 'replaced' }
}

const agreed: readonly ClientTermKey[] = ['commitment', 'expectations', 'intendedOutcomes']
const kept: readonly ClientTermKey[] = ['confidentiality', 'boundaries', 'ethics']
const practical: readonly ClientTermKey[] = [
  'roles',
  'environment',
  'frequency',
  'duration',
  'reviewPoints',
  'cancellation',
  'ending',
  'stakeholderInvolvement',
  'other',
]

/** The form of a contract. The template is in it already: it is read and adapted rather than written. */
export function answerDraftForm(ask: Ask, page: DraftPage, status: ContentfulStatusCode = 200): Response {
  const { client, editing, open, problems } = page
  const version = editing?.version ?? (page.before?.version ?? 0) + 1
  const title = version === 1 ? `Contract with ${client.alias}` : `Contract with ${client.alias}, version ${version}`
  const action = editing === undefined ? routes.newContract.at({ client: client.id }) : routes.editContract.at({ contract: editing.id })
  const breadcrumb = [
    { label: 'Clients', href: routes.clients.at() },
    { label: client.alias, href: routes.client.at({ client: client.id }) },
  ]
  const lede = `Adapt these terms to the ${client.kind === 'group' ? 'group' : 'two of you'}. Nothing is sent until you say so.`
  return answerPage(
    ask,
    { title, breadcrumb, lede, notices: <Notices page={page} /> },
    <KeptForm open={open} action={action} submit={version === 1 ? 'Keep the contract' : `Keep version ${version}`} problems={problems} schema={contractFields}>
      <DraftFields page={page} version={version} />
    </KeptForm>,
    status,
  )
}

function DraftFields({ page, version }: { page: DraftPage; version: number }) {
  const { open, problems, stakeholders, client } = page
  const filled = { schema: contractFields, values: open.values, problems }
  return (
    <>
      {version > 1 && <Field {...filled} schema={changeNoteFields} of="changeNote" />}
      {client.kind === 'group' ? <GroupSigners page={page} /> : <Fields {...filled} only={['kind']} />}
      {stakeholders.length > 0 ? (
        <Field {...filled} of="stakeholders" options={stakeholders.map(({ id, alias }) => ({ value: id, label: alias }))} />
      ) : (
        <p class="small quiet">
          {client.kind === 'group' ? 'For a stakeholder who signs too' : 'For a three-way contract'}, first{' '}
          <a href={routes.newStakeholder.at({ client: client.id })}>add the stakeholder</a>. What you have written here is kept as a draft.
        </p>
      )}
      <Fields {...filled} only={['agreedOn']} />
      <Sheet title="What you agree">
        <div class="stack">
          <Fields {...filled} only={agreed} />
        </div>
      </Sheet>
      <Disclosure sheet open summary="What is kept safe" aside="confidentiality, boundaries, code of ethics">
        <div class="stack">
          <Fields {...filled} only={kept} />
        </div>
      </Disclosure>
      <Disclosure sheet open={hasProblemIn(problems, practical)} summary="How you work together" aside="roles, where, how often, review, cancelling, ending">
        <div class="stack">
          <Fields {...filled} only={practical} />
        </div>
      </Disclosure>
      <WhenNotTo />
    </>
  )
}

/** A group signs member by member. */
function GroupSigners({ page: { open, problems, members, client } }: { page: DraftPage }) {
  const filled = { schema: contractFields, values: open.values, problems }
  const group = { value: 'group', label: 'With a group', hint: 'You, and each member of the group.' }
  const address = routes.members.at({ client: client.id })
  return (
    <>
      <Field {...filled} of="kind" options={[group]} />
      {members.length > 0 && <Field {...filled} of="members" options={members.map(({ id, alias }) => ({ value: id, label: alias }))} />}
      <p class="small quiet">
        <a href={address}>{members.length === 0 ? 'First name the members of the group' : 'Name another member'}</a>. What you have written here is kept as a
        draft.
      </p>
    </>
  )
}

/** R079: when to contract, with whom, and when not. */
function WhenNotTo() {
  return (
    <Disclosure sheet summary="When not to draw up a contract" aside="and when to have a third party in it">
      <ul class="prose list-disc ps-5">
        <li>What is needed is therapy, medical or legal help, or a decision that only an employer can make: say so, and help to find it.</li>
        <li>You are too close: a relative, a friend, somebody whose pay or marks you decide. Pass the work on.</li>
        <li>The client was sent and does not want it, or may not say no. Talk with whoever sent them first.</li>
        <li>You are asked to report what is said in sessions. Agree what is reported, and by whom, or do not begin.</li>
        <li>Two-way is enough when the client comes for themselves. Three-way, when somebody else pays, sets goals or is to see what comes of it.</li>
      </ul>
    </Disclosure>
  )
}

function hasProblemIn(problems: Problems | undefined, keys: readonly string[]): boolean {
  return problems !== undefined && keys.some((key) => problems[key] !== undefined)
}

function Notices({ page }: { page: DraftPage }) {
  const { missing, client, before, meanwhile } = page
  const lacks = [missing.needs && 'development needs', missing.goals && 'goals'].filter((word) => word !== false)
  const sent = before?.sentAt !== undefined
  return (
    <>
      {meanwhile !== undefined && <Meanwhile {...meanwhile} />}
      {lacks.length > 0 && (
        <Notice kind="attention" title="Needs and goals come before the contract">
          <p>
            No {listed(lacks)} of {client.alias} are written down yet. They are to be agreed first, and their dates are compared with the contract’s.{' '}
            <a href={missing.needs ? routes.newNeed.at({ client: client.id }) : routes.newGoal.at({ client: client.id })}>
              {missing.needs ? 'Add the first need' : 'Add the first goal'}
            </a>
          </p>
        </Notice>
      )}
      {before !== undefined && <Wishes before={before} />}
      {before !== undefined && (
        <Notice kind="info" title={`This will follow version ${before.version}`}>
          <p>
            Version {before.version} stays in the history as it was.{sent && ' Links to sign it stop working when you keep this one.'} Everybody signs again.
          </p>
        </Notice>
      )}
    </>
  )
}

function Meanwhile({ contractId, what }: { contractId: string; what: 'another draft' | 'fixed' | 'replaced' }) {
  const words = {
    'another draft': 'A draft of this version was kept while you were writing.',
    fixed: 'This version was sent or signed while you were writing, so its text stays as it is.',
    replaced: 'A newer version has taken the place of this one while you were writing.',
  }
  return (
    <Notice kind="attention" title="This was not kept">
      <p>
        {words[what]} What you typed is still below: copy what you need. <a href={routes.contract.at({ contract: contractId })}>Open what is kept</a>
      </p>
    </Notice>
  )
}
