import type { RecordRef } from '../../sufficiency/evaluation.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'
import { DefinitionList } from '../../ui/definition-list/definition-list.tsx'
import { linesOf } from './record-lines.ts'

/** A record in full, for reading. */
export function RecordView({ of, record, name }: { of: RecordRef; record: PracticeRecord; name: string }) {
  const lines = linesOf(of, record).map(({ term, says }) => ({ term, says: <span class="as-typed">{says}</span> }))
  return (
    <article class="record-view">
      <h3>{name}</h3>
      {lines.length === 0 ? <p class="quiet">Nothing is written here.</p> : <DefinitionList lines={lines} />}
    </article>
  )
}
