import { longDay } from '../../kernel/dates.ts'
import type { Fact } from '../../specification/facts.ts'
import type { Specification } from '../../specification/schema.ts'
import { DefinitionList } from '../../ui/definition-list/definition-list.tsx'
import { Notice } from '../../ui/notice/notice.tsx'

type FactsProps = { facts: readonly Fact[]; of?: Specification; without?: readonly string[] }

/** Facts as the source prints them, with the edition they stand in where it is given. `without` leaves out what stands elsewhere on the page. */
export function Facts({ facts, of, without = [] }: FactsProps) {
  const shown = facts.filter(({ name }) => !without.includes(name)).map(({ name, text }) => ({ term: name, says: wordsOf(text) }))
  return <DefinitionList lines={[...shown, ...(of === undefined ? [] : editionLines(of))]} />
}

function wordsOf(text: string): string {
  return text === 'pass/referral' || text === 'pass/fail' ? text.replace('/', ' or ') : text
}

/** R017: which edition it is, from when to when it may be registered on, and where. */
function editionLines({ awardingOrganisation, edition, source, validFrom, validTo, regions }: Specification) {
  return [
    { term: 'Awarding organisation', says: awardingOrganisation },
    { term: 'Edition', says: edition },
    ...(validFrom === undefined ? [] : [{ term: 'Valid from', says: longDay(validFrom) }]),
    ...(validTo === undefined ? [] : [{ term: 'Valid to', says: longDay(validTo) }]),
    ...(regions.length === 0 ? [] : [{ term: 'Offered in', says: regions.join(', ') }]),
    { term: 'Source', says: source },
  ]
}

/** R019: what is odd in the source, said where it matters. */
export function SourceNotes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return <></>
  return (
    <Notice kind="attention" title="About the source">
      {notes.length === 1 ? (
        <p>{notes[0]}</p>
      ) : (
        <ul class="prose">
          {notes.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
