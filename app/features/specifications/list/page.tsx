import { dayOf, longDay } from '../../../kernel/dates.ts'
import { counted } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import type { Specification } from '../../../specification/schema.ts'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import type { Draft, Publication } from '../queries.ts'
import type { Checked } from '../rules.ts'

type Props = {
  drafts: readonly { draft: Draft; checked: Checked }[]
  publications: readonly Publication[]
  all: readonly Specification[]
  builtIn: readonly Specification[]
  zone: string
}

/** What is being written first, then what is the centre's own, then what comes with the program. */
export function SpecificationsPage({ drafts, publications, all, builtIn, zone }: Props) {
  const own = publications.flatMap((publication) => {
    const specification = all.find(({ id }) => id === publication.id)
    return specification === undefined ? [] : [{ publication, specification }]
  })
  return (
    <div class="stack">
      {drafts.length > 0 && <Drafts drafts={drafts} zone={zone} />}
      {own.length > 0 && (
        <DataTable
          caption="Published by your centre"
          columns={[{ label: 'Specification' }, { label: 'Holds' }, { label: 'Published' }]}
          rows={own.map(({ publication, specification }) => [
            <SpecificationEntry specification={specification} />,
            told(specification),
            `${longDay(dayOf(publication.publishedAt, zone))} by ${publication.publishedBy}`,
          ])}
        />
      )}
      <DataTable
        caption="With the program"
        stacks
        columns={[{ label: 'Specification' }, { label: 'Holds' }]}
        rows={builtIn.map((specification) => [<SpecificationEntry specification={specification} />, told(specification)])}
      />
    </div>
  )
}

function Drafts({ drafts, zone }: Pick<Props, 'drafts' | 'zone'>) {
  return (
    <DataTable
      caption="Drafts"
      columns={[{ label: 'Specification' }, { label: 'State' }, { label: 'Changed' }]}
      rows={drafts.map(({ draft, checked }) => [
        <Entry title={<a href={routes.specificationDraft.at({ draft: draft.id })}>{draft.name}</a>} />,
        checked.ok ? <StateBadge state="ready" words="Ready to publish" /> : <StateBadge state="in progress" words={problemsToMend(checked.problems.length)} />,
        `${longDay(dayOf(draft.changedAt, zone))} by ${draft.changedBy}`,
      ])}
    />
  )
}

function SpecificationEntry({ specification }: { specification: Specification }) {
  return (
    <Entry
      title={
        <a href={routes.publishedSpecification.at({ specification: specification.id })}>
          {specification.title}
          <span class="sr-only">: {told(specification)}</span>
        </a>
      }
      more={`${specification.awardingOrganisation} · ${specification.edition}`}
    />
  )
}

function problemsToMend(count: number): string {
  return `${counted(count, 'problem')} to mend`
}

/** What a specification holds where it is told from others of its title: its one unit by name, else how many. */
function told(specification: Specification): string {
  const [unit, another] = specification.units
  if (unit === undefined || another !== undefined || specification.qualifications.length > 0) return holdsOf(specification)
  return `Unit ${unit.number}: ${unit.title}`
}

/** "1 qualification, 2 units". */
export function holdsOf({ qualifications, units }: Specification): string {
  const parts = [qualifications.length === 0 ? '' : counted(qualifications.length, 'qualification'), units.length === 0 ? '' : counted(units.length, 'unit')]
  return parts.filter((part) => part !== '').join(', ')
}
