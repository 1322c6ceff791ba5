import { listed } from '../../kernel/text.ts'
import type { Unit } from '../../specification/schema.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { heldBy, recognisedCriteria, type AgreedRecognition } from './rules.ts'

/** Says on a unit's page what of it is recognised, so that nobody works for it twice; nothing where nothing is. */
export function RecognisedNotice({ agreed, unit }: { agreed: readonly AgreedRecognition[]; unit: Unit }) {
  const criteria = unit.outcomes.flatMap((outcome) => outcome.criteria)
  const by = heldBy(agreed, { reference: unit.reference, criteria: criteria.map(({ id }) => id) })
  if (by !== undefined)
    return (
      <Notice kind="done" title={by === 'exemption' ? 'You are exempt from this unit' : 'Your prior learning is recognised for this unit'}>
        It counts toward your qualification. What the page says is missing need not be done.
      </Notice>
    )
  const recognised = recognisedCriteria(agreed, unit.reference)
  const numbers = criteria.filter(({ id }) => recognised.has(id)).map(({ number }) => number)
  if (numbers.length === 0) return <></>
  return (
    <Notice kind="done" title={`Recognised: ${numbers.length === 1 ? 'criterion' : 'criteria'} ${listed(numbers)}`}>
      What is missing there need not be done. Tell your assessor when you submit.
    </Notice>
  )
}
