import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Field, Fields } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { Stakeholder } from '../../clients/index.ts'
import { answerPage, KeptForm, type OpenForm } from '../../frame/index.ts'
import type { Contract } from '../contract.ts'
import type { Organisation } from '../organisations/queries.ts'
import { agreementFields, changeNoteFields } from '../schema.ts'
import { Wishes } from '../wishes.tsx'

/** What the form is about: the organisation, who could sign for it, the draft being edited or the version that is followed. */
export type AgreementPage = {
  organisation: Organisation
  stakeholders: readonly Stakeholder[]
  editing?: Contract | undefined
  before?: Contract | undefined
  open: OpenForm
  problems?: Problems | undefined
  /** The contract that was kept meanwhile, when this cannot be. */
  meanwhile?: string | undefined
}

/** The form of the agreement with an organisation, from the template. */
export function answerAgreementForm(ask: Ask, page: AgreementPage, status: ContentfulStatusCode = 200): Response {
  const { organisation, editing, before, open, problems } = page
  const version = editing?.version ?? (before?.version ?? 0) + 1
  const home = routes.organisation.at({ organisation: organisation.id })
  const action = editing === undefined ? routes.newAgreement.at({ organisation: organisation.id }) : routes.editContract.at({ contract: editing.id })
  return answerPage(
    ask,
    {
      title: version === 1 ? `Agreement with ${organisation.alias}` : `Agreement with ${organisation.alias}, version ${version}`,
      breadcrumb: [
        { label: 'Organisations', href: routes.organisations.at() },
        { label: organisation.alias, href: home },
      ],
      lede: 'Adapt these terms to the organisation. Nothing is sent until you say so.',
      notices: <Notices page={page} />,
    },
    <KeptForm
      open={open}
      action={action}
      submit={version === 1 ? 'Keep the agreement' : `Keep version ${version}`}
      problems={problems}
      schema={agreementFields}
    >
      <AgreementFields page={page} version={version} home={home} />
    </KeptForm>,
    status,
  )
}

function Notices({ page: { before, meanwhile } }: { page: AgreementPage }) {
  return (
    <>
      {meanwhile !== undefined && (
        <Notice kind="attention" title="This was not kept">
          <p>
            Another draft was kept, or this one was sent, while you were writing. What you typed is still below: copy what you need.{' '}
            <a href={routes.contract.at({ contract: meanwhile })}>Open what is kept</a>
          </p>
        </Notice>
      )}
      {before !== undefined && <Wishes before={before} />}
      {before !== undefined && (
        <Notice kind="info" title={`This will follow version ${before.version}`}>
          <p>Version {before.version} stays in the history as it was. Everybody signs again.</p>
        </Notice>
      )}
    </>
  )
}

function AgreementFields({ page, version, home }: { page: AgreementPage; version: number; home: string }) {
  const { organisation, stakeholders, open, problems } = page
  const filled = { schema: agreementFields, values: open.values, problems }
  return (
    <>
      {version > 1 && <Field {...filled} schema={changeNoteFields} of="changeNote" />}
      {stakeholders.length === 0 ? (
        <p>
          Whoever signs for {organisation.alias} is a stakeholder of a client who works there, such as the sponsor. <a href={home}>Say who works there</a>, and
          add the stakeholder to one of them. What you have written here is kept as a draft.
        </p>
      ) : (
        <Field {...filled} of="stakeholders" options={stakeholders.map(({ id, alias }) => ({ value: id, label: alias }))} />
      )}
      <Fields {...filled} only={['agreedOn']} />
      <Sheet title="What you agree">
        <div class="stack">
          <Fields {...filled} only={['intendedOutcomes', 'expectations', 'roles', 'finance', 'policies', 'ethics']} />
        </div>
      </Sheet>
      <Sheet title="What is kept, told and owned">
        <div class="stack">
          <Fields {...filled} only={['confidentiality', 'reporting', 'ownership']} />
        </div>
      </Sheet>
      <Sheet title="How long, and how it ends">
        <div class="stack">
          <Fields {...filled} only={['duration', 'reviewPoints', 'ending', 'other']} />
        </div>
      </Sheet>
    </>
  )
}
