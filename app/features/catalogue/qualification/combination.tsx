import { sumOf, type Combination } from '../../../specification/combinations.ts'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import { type CataloguedQualification, type Entries, unitAddress, unitName, unitNamed } from '../entries.ts'

type CombinationProps = { entry: CataloguedQualification; entries: Entries; combination: Combination }

/** The units of one way to a qualification: those that are mandatory, those to choose from, and what they add up to. */
export function CombinationTable({ entry, entries, combination }: CombinationProps) {
  const { qualification, specification } = entry
  const worth = (field: 'credits' | 'guidedLearningHours') => (reference: string) => unitNamed(entries, reference, specification)?.unit[field] ?? 0
  const row = (reference: string, rule: string) => {
    const named = unitNamed(entries, reference, specification)
    const title = named === undefined ? reference : <a href={unitAddress(named.key)}>{unitName(named.unit)}</a>
    return [<Entry title={title} more={reference} />, rule, named?.unit.level ?? '—', named?.unit.credits ?? '—', named?.unit.guidedLearningHours ?? '—']
  }
  const rows = [
    ...combination.mandatory.map((reference) => row(reference, 'Mandatory')),
    ...combination.choices.flatMap(({ title, take, from }) => from.map((reference) => row(reference, `${title}: take ${take} of ${from.length}`))),
    ['In all', '', qualification.level, span(sumOf(combination, worth('credits'))), span(sumOf(combination, worth('guidedLearningHours')))],
  ]
  const caption = combination.pathway === undefined ? 'Units that make it' : `Units of the pathway ${combination.pathway.title}`
  return (
    <DataTable
      caption={caption}
      hideCaption
      stacks
      columns={[{ label: 'Unit' }, { label: 'Rule' }, { label: 'Level', figures: true }, { label: 'Credits', figures: true }, { label: 'GLH', figures: true }]}
      rows={rows}
    />
  )
}

function span({ least, most }: { least: number; most: number }): string {
  return least === most ? String(least) : `${least} to ${most}`
}
