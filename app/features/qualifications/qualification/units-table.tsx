import { counted } from '../../../kernel/text.ts'
import type { CombinedUnit, Holding } from '../../../specification/combine.ts'
import { routes } from '../../../routes.ts'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import { unitSlug } from '../../catalogue/index.ts'
import { placeUnit } from '../offers.ts'
import type { Progress, UnitProgress } from '../progress.ts'
import type { Reading } from './reading.ts'

type Row = Pick<CombinedUnit, 'reference' | 'choice'>

/** Units with what each is worth, and how it stands or what is missing for it. */
export function UnitsTable(props: { caption: string; rows: readonly Row[]; progress: Progress; reading: Reading }) {
  const { caption, rows, progress, reading } = props
  return (
    <DataTable
      caption={caption}
      hideCaption
      stacks
      columns={[{ label: 'Unit' }, { label: 'How it stands' }]}
      rows={rows.map((row) => line(row, progress, reading))}
    />
  )
}

function line({ reference, choice }: Row, { units, specifications }: Progress, reading: Reading) {
  const own = units.find(({ unit }) => unit.reference === reference)
  const unit = own?.unit ?? placeUnit(specifications, reference, '9999-12-31')?.unit
  if (unit === undefined) return [reference, '']
  const address = own === undefined ? undefined : addressOf(reference, reading)
  const words = `Unit ${unit.number} · ${unit.title}`
  const worth = `${reference} · ${counted(unit.credits, 'credit')} · ${unit.guidedLearningHours} guided hours${choice === undefined ? '' : ' · chosen'}`
  return [<Entry title={address === undefined ? words : <a href={address}>{words}</a>} more={worth} />, <UnitState own={own} />]
}

function addressOf(reference: string, reading: Reading): string | undefined {
  if (reading.as === 'learner') return routes.unit.at({ unit: unitSlug(reference) })
  return reading.readsPractice ? routes.learnerUnit.at({ learner: reading.learnerId, unit: unitSlug(reference) }) : undefined
}

const heldWords = { result: 'Passed', 'recognised prior learning': 'Prior learning recognised', exemption: 'Exempt' } as const satisfies Record<
  Holding['by'],
  string
>

/** How a unit stands: what holds it, or how far it is. */
export function UnitState({ own }: { own: UnitProgress | undefined }) {
  if (own === undefined) return <StateBadge state="not started" words="Not enrolled" />
  if (own.by !== undefined) return <StateBadge state="passed" words={heldWords[own.by]} />
  if (own.standing === 'submitted') return <StateBadge state="submitted" />
  if (own.standing === 'referred') return <StateBadge state="referred" />
  if (own.standing === 'failed') return <StateBadge state="not yet met" words="Not passed yet" />
  return own.missing === 0 ? (
    <StateBadge state="ready" words="Ready to submit" />
  ) : (
    <StateBadge state="in progress" words={`${counted(own.missing, 'thing')} to do`} />
  )
}
