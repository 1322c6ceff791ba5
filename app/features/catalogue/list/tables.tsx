import { counted } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import { DataTable, Entry, type Column } from '../../../ui/data-table/data-table.tsx'
import { type CataloguedQualification, type CataloguedUnit, type Entries, pathwayName, unitAddress, unitName } from '../entries.ts'
import { qualificationsWith } from '../rules.ts'

function columnsOf(first: string, last: string): Column[] {
  return [{ label: first }, ...['Level', 'Credits', 'GLH', last].map((label) => ({ label, figures: true }))]
}

/** Qualifications with what they are worth; their pathways stand under their titles. */
export function QualificationTable({ caption, found }: { caption: string; found: readonly CataloguedQualification[] }) {
  return (
    <DataTable
      caption={caption}
      hideCaption
      stacks
      columns={columnsOf('Qualification', 'TQT')}
      rows={found.map(({ key, qualification }) => [
        <Entry title={<a href={routes.catalogueQualification.at({ qualification: key })}>{qualification.title}</a>} more={qualification.reference}>
          {qualification.pathways.length === 0
            ? undefined
            : `Pathways: ${qualification.pathways.map(({ title }) => pathwayName(title, qualification.title)).join('; ')}`}
        </Entry>,
        qualification.level,
        qualification.credits,
        qualification.guidedLearningHours,
        qualification.totalQualificationTime ?? '—',
      ])}
    />
  )
}

/** Units with what they are worth and which qualifications they belong to. Two called 501 are told apart by reference and edition. */
export function UnitTable({ caption, entries, found }: { caption: string; entries: Entries; found: readonly CataloguedUnit[] }) {
  return (
    <DataTable
      caption={caption}
      hideCaption
      stacks
      columns={columnsOf('Unit', 'Criteria')}
      rows={found.map((entry) => [
        <UnitEntry entry={entry} entries={entries} />,
        entry.unit.level,
        entry.unit.credits,
        entry.unit.guidedLearningHours,
        entry.unit.outcomes.reduce((sum, { criteria }) => sum + criteria.length, 0),
      ])}
    />
  )
}

function UnitEntry({ entry: { key, unit, specification }, entries }: { entry: CataloguedUnit; entries: Entries }) {
  const within = qualificationsWith(entries, unit.reference).length
  return (
    <Entry title={<a href={unitAddress(key)}>{unitName(unit)}</a>} more={`${unit.reference} · ${specification.edition}`}>
      {within === 0 ? 'Taken by itself' : `In ${counted(within, 'qualification')}`}
    </Entry>
  )
}
