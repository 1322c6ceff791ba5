import { shortDay } from '../../../kernel/dates.ts'
import { counted } from '../../../kernel/text.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import type { Option } from '../../../ui/form/field-meta.ts'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import { answerPage } from '../../frame/index.ts'
import type { Evidence } from '../queries.ts'
import { kindLabel } from '../schema.ts'

const lede = 'What shows your practice beyond the record of it: observations, accounts, discussions, testimony. One piece may serve many criteria.'

/** The list, with what is still to be done first. */
export function answerEvidenceList(ask: Ask, shown: { evidence: readonly Evidence[]; criteria: readonly Option[]; today: string }): Response {
  const { evidence } = shown
  const add = (
    <ButtonLink href={routes.newEvidence.at()} icon="plus">
      Add evidence
    </ButtonLink>
  )
  if (evidence.length === 0) return answerPage(ask, { title: 'Evidence', lede }, <Nothing />)
  return answerPage(ask, { title: 'Evidence', lede, main: add }, <List {...shown} />)
}

function List({ evidence, criteria, today }: { evidence: readonly Evidence[]; criteria: readonly Option[]; today: string }) {
  const numbers = new Map(criteria.map((option) => [option.value, option.label.split(/ (?=[A-Z])/)[0] ?? option.value]))
  return (
    <div class="stack">
      <p>{whatIsMissing(evidence)}</p>
      <DataTable
        caption="Your evidence, the newest first"
        hideCaption
        columns={[{ label: 'Evidence' }, { label: 'Serves' }, { label: 'Agreed' }]}
        rows={evidence.map((piece) => [
          <Entry
            title={<a href={routes.oneEvidence.at({ evidence: piece.id })}>{piece.title}</a>}
            more={`${kindLabel(piece.kind)} · ${piece.heldOn === null ? 'no date' : shortDay(piece.heldOn, Number(today.slice(0, 4)))}`}
          />,
          piece.criteria.length === 0 ? <span class="quiet">No criterion yet</span> : piece.criteria.map((id) => numbers.get(id) ?? id).join(', '),
          <AgreedBadge evidence={piece} />,
        ])}
      />
    </div>
  )
}

function whatIsMissing(evidence: readonly Evidence[]): string {
  const idle = evidence.filter((piece) => piece.criteria.length === 0).length
  const open = evidence.filter((piece) => piece.agreed === undefined).length
  const parts = [
    idle === 0 ? '' : `${counted(idle, 'piece serves', 'pieces serve')} no criterion yet.`,
    open === 0 ? 'Your assessor has agreed all of it.' : `${counted(open, 'piece is', 'pieces are')} not agreed with your assessor yet.`,
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** Whether the assessor has agreed a piece. */
export function AgreedBadge({ evidence }: { evidence: Evidence }) {
  return evidence.agreed === undefined ? <StateBadge state="waiting" words="Not yet" /> : <StateBadge state="ready" words="Agreed" />
}

function Nothing() {
  return (
    <EmptyState
      icon="evidence"
      title="No evidence yet"
      action={
        <ButtonLink href={routes.newEvidence.at()} icon="plus">
          Add evidence
        </ButtonLink>
      }
      example={
        <p>
          <strong>Observed session with Client A</strong> · Observation · 12 March · serves 2.1 and 2.2 · agreed with your assessor
        </p>
      }
    >
      <p>
        Your clients, contracts, sessions, reflections and feedback already serve the criteria that they can. Here goes what stands beside them: an observation
        by your assessor, a professional discussion, a witness testimony, a piece of work.
      </p>
    </EmptyState>
  )
}
