import { expect, it } from 'vitest'
import { DataTable } from './data-table.tsx'

const columns = [{ label: 'Unit' }, { label: 'Credits', figures: true }, { label: 'Rule' }, { label: 'Do', acts: true }]
const rows = [['Unit 500', 6, '', 'Choose']]

it('one that stacks says with each cell what it is, but for what names the row, what is empty and what can be done', () => {
  const html = String(<DataTable caption="Units" columns={columns} rows={rows} />)
  expect(html).toContain('class="table-room stacks"')
  expect(html).toContain('<th scope="row">Unit 500</th><td class="figures-cell" data-heading="Credits">6</td><td></td><td class="acts-cell">Choose</td>')
})

it('one of two columns does not stack, nor one that is told not to', () => {
  for (const table of [
    <DataTable caption="Units" columns={columns} stacks={false} rows={rows} />,
    <DataTable caption="Units" columns={columns.slice(0, 2)} rows={[['Unit 500', 6]]} />,
  ]) {
    expect(String(table)).toContain('class="table-room"')
    expect(String(table)).not.toContain('data-heading')
  }
  expect(String(<DataTable caption="Units" columns={columns.slice(0, 2)} stacks rows={[['Unit 500', 6]]} />)).toContain('data-heading="Credits"')
})
