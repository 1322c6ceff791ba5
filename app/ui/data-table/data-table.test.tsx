import { expect, it } from 'vitest'
import { DataTable } from './data-table.tsx'

const columns = [{ label: 'Unit' }, { label: 'Credits', figures: true }, { label: 'Rule' }]

it('one that stacks says with each cell what it is, but for what names the row and what is empty', () => {
  const html = String(<DataTable caption="Units" stacks columns={columns} rows={[['Unit 500', 6, '']]} />)
  expect(html).toContain('class="table-room stacks"')
  expect(html).toContain('<th scope="row">Unit 500</th><td class="figures-cell" data-heading="Credits">6</td><td></td>')
})

it('another scrolls, and repeats nothing', () => {
  const html = String(<DataTable caption="Units" columns={columns} rows={[['Unit 500', 6, 'Mandatory']]} />)
  expect(html).toContain('class="table-room"')
  expect(html).not.toContain('data-heading')
})
