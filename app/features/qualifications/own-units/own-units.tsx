import { counted } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { unitSlug } from '../../catalogue/index.ts'
import type { UnitProgress } from '../progress.ts'
import { UnitState } from '../qualification/units-table.tsx'

/** All of a learner's units at one look, each with what is missing; `current` is the one that the page is measured against. */
export function OwnUnits({ units, current }: { units: readonly UnitProgress[]; current: string }) {
  const inOrder = units.toSorted((one, other) => one.unit.number.localeCompare(other.unit.number, 'en-GB', { numeric: true }))
  const missing = units.filter(({ by }) => by === undefined).reduce((sum, unit) => sum + unit.missing, 0)
  return (
    <Sheet title="Your units" id="your-units" aside={missing === 0 ? 'Nothing that can be counted is missing' : `${counted(missing, 'thing')} to do in all`}>
      <DataTable
        caption="Your units, with what is missing for each"
        hideCaption
        stacks
        columns={[{ label: 'Unit' }, { label: 'How it stands' }, { label: 'Shown here' }]}
        rows={inOrder.map((own) => [
          <Entry
            title={<a href={routes.unit.at({ unit: unitSlug(own.unit.reference) })}>{`Unit ${own.unit.number} · ${own.unit.title}`}</a>}
            more={own.unit.reference}
          />,
          <UnitState own={own} />,
          own.unit.reference === current ? (
            'This one'
          ) : (
            <form method="post" action={routes.chooseUnit.at({ unit: unitSlug(own.unit.reference) })}>
              <Button kind="plain">
                Show this one<span class="sr-only">: Unit {own.unit.reference}</span>
              </Button>
            </form>
          ),
        ])}
      />
    </Sheet>
  )
}
