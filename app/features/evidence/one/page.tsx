import type { Child } from 'hono/jsx'
import { longDay } from '../../../kernel/dates.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import type { Option } from '../../../ui/form/field-meta.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import { answerPage } from '../../frame/index.ts'
import { AgreedBadge } from '../list/page.tsx'
import { DocumentsToRead, OwnDocuments } from '../document/list.tsx'
import type { KeptDocument } from '../document-queries.ts'
import type { Evidence } from '../queries.ts'
import { kindLabel } from '../schema.ts'

type Shown<Piece extends Evidence = Evidence> = { evidence: Piece; criteria: readonly Option[]; documents: readonly KeptDocument[] }
type Own = { mayChange: boolean; problem: string | undefined }

/** A learner's own piece of evidence. */
export function answerEvidence(ask: Ask, { evidence, criteria, documents, mayChange, problem }: Shown & Own): Response {
  const revise = (
    <ButtonLink href={routes.editEvidence.at({ evidence: evidence.id })} icon="pencil">
      {evidence.asGiven ? 'Choose criteria' : 'Revise'}
    </ButtonLink>
  )
  const words = {
    title: evidence.title,
    lede: evidence.agreed === undefined ? whatNext(evidence) : `Agreed with your assessor on ${longDay(evidence.agreed.on)}.`,
    breadcrumb: [{ label: 'Evidence', href: routes.evidence.at() }],
    main: revise,
  }
  return answerPage(
    ask,
    words,
    <div class="stack">
      <Piece evidence={evidence} criteria={criteria} state={<AgreedBadge evidence={evidence} />} />
      <OwnDocuments evidence={evidence} documents={documents} mayChange={mayChange} problem={problem} />
    </div>,
    problem === undefined ? 200 : 422,
  )
}

function whatNext(evidence: Evidence): string {
  if (evidence.criteria.length === 0) return 'It serves no criterion yet. Choose those it shows, then ask your assessor to agree it.'
  return 'Not agreed with your assessor yet. They find it among your evidence; it counts towards the criteria below all the same.'
}

/** The same for the learner's assessor, who may agree it. */
export function answerEvidenceToAgree(
  ask: Ask,
  { evidence, criteria, documents, changed }: Shown<Evidence & { learnerName: string }> & { changed: boolean },
  status: 200 | 409,
): Response {
  const agree = (
    <form method="post" action={routes.agreeEvidence.at({ learner: evidence.learnerId, evidence: evidence.id })}>
      <input type="hidden" name="revision" value={String(evidence.revision)} />
      <Button icon="check">Agree this evidence</Button>
    </form>
  )
  const notice = changed && (
    <Notice kind="attention" title="It was revised while you were reading">
      This is the text as it stands now. Read it again before you agree it.
    </Notice>
  )
  const state =
    evidence.agreed === undefined ? (
      <StateBadge state="not started" words="Not agreed yet" />
    ) : (
      <StateBadge state="ready" words={`Agreed on ${longDay(evidence.agreed.on)}`} />
    )
  const words = {
    title: evidence.title,
    lede: `Evidence of ${evidence.learnerName}`,
    breadcrumb: [{ label: evidence.learnerName, href: routes.learner.at({ learner: evidence.learnerId }) }],
    notices: notice,
  }
  return answerPage(
    ask,
    evidence.agreed === undefined ? { ...words, main: agree } : words,
    <div class="stack">
      <Piece evidence={evidence} criteria={criteria} state={state} />
      {documents.length > 0 && <DocumentsToRead documents={documents} />}
    </div>,
    status,
  )
}

function Piece({ evidence, criteria, state }: Omit<Shown, 'documents'> & { state: Child }) {
  const words = new Map(criteria.map((option) => [option.value, option.label]))
  return (
    <div class="stack">
      <Sheet title="What it is">
        <DefinitionList
          lines={[
            { term: 'Kind', says: kindLabel(evidence.kind) },
            { term: 'Date', says: evidence.heldOn === null ? '' : longDay(evidence.heldOn) },
            { term: 'In person', says: evidence.inPerson ? 'Yes, face to face' : 'Not said' },
            ...(evidence.asGiven ? [{ term: 'Given', says: 'By a link sent to them alone. It stands as they wrote it, and cannot be changed.' }] : []),
            { term: 'Agreed', says: state },
          ]}
        />
      </Sheet>
      <Sheet title="Account">{evidence.account === '' ? <p class="quiet">Nothing is written yet.</p> : <p class="as-typed">{evidence.account}</p>}</Sheet>
      {evidence.parts.length > 0 && (
        <Sheet title="Parts of the piece">
          <DefinitionList lines={evidence.parts.map(({ part, text }) => ({ term: part, says: <span class="as-typed">{text}</span> }))} />
        </Sheet>
      )}
      <Sheet title="Criteria it serves">
        {evidence.criteria.length === 0 ? (
          <p class="quiet">None yet.</p>
        ) : (
          <div class="prose">
            <ul>
              {evidence.criteria.map((id) => (
                <li>{words.get(id) ?? id}</li>
              ))}
            </ul>
          </div>
        )}
      </Sheet>
    </div>
  )
}
