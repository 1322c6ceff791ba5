import { counted } from '../../../kernel/text.ts'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { QualificationProgress } from '../progress.ts'

/** Other qualifications toward which something counts already: a top-up, another pathway, a smaller award on the way. */
export function NearSheet({ near, achieved }: { near: readonly QualificationProgress[]; achieved: boolean }) {
  return (
    <Sheet title={achieved ? 'What you could top up to' : 'What else these units count toward'}>
      <DataTable
        caption="Other qualifications, the nearest first"
        hideCaption
        stacks
        columns={[{ label: 'Qualification, and what already counts' }, { label: 'Still needed' }]}
        rows={near.map(({ qualification, combined }) => [
          <Entry title={combined.pathway?.title ?? qualification.title} more={whatCounts(combined)} />,
          <Entry
            title={combined.missing.length === 0 ? 'Nothing' : combined.missing.join(', ')}
            more={counted(combined.credits.needed - combined.credits.achieved, 'credit')}
          />,
        ])}
      />
    </Sheet>
  )
}

function whatCounts({ units, missing }: QualificationProgress['combined']): string {
  const held = units.filter(({ by }) => by !== undefined)
  if (held.length === 0) return 'Units that you have begun; none is held yet'
  return `${held.map(({ reference }) => reference).join(', ')} (${counted(units.length - missing.length, 'unit')} of ${units.length})`
}
