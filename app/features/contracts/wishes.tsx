import { longDay } from '../../kernel/dates.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import type { Contract } from './contract.ts'
import { hasSigned, standingOf } from './rules.ts'

/** What parties to the version before have asked to be different, in their own words; nothing where nobody has. */
export function Wishes({ before: { parties } }: { before: Pick<Contract, 'parties'> }) {
  const wishes = parties.flatMap((party) => {
    const answer = hasSigned(party) ? undefined : standingOf(party)
    return answer?.answer === 'change requested' ? [{ alias: party.alias, note: answer.note, on: answer.answeredOn }] : []
  })
  if (wishes.length === 0) return <></>
  return (
    <Notice kind="attention" title={wishes.length === 1 ? 'A change was asked for' : 'Changes were asked for'}>
      {wishes.map(({ alias, note, on }) => (
        <p class="as-typed">
          {alias}, {longDay(on)}: “{note}”
        </p>
      ))}
    </Notice>
  )
}
