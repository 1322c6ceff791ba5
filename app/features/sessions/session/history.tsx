import { clockTime, dayOf, longDay } from '../../../kernel/dates.ts'
import { counted } from '../../../kernel/text.ts'
import type { Revision } from '../../../platform/revisions/revisions.ts'
import type { PracticeRecord } from '../../../sufficiency/record.ts'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { typed } from '../entry-view.tsx'
import { readEarlier, whatWasDifferent } from '../earlier.ts'
import type { SessionEntry } from '../schema.ts'

/** Every earlier text of an entry, each with what it said where the next one says otherwise. Nothing typed disappears. */
export function History({ revisions, now, record, zone }: { revisions: readonly Revision[]; now: SessionEntry; record: PracticeRecord; zone: string }) {
  if (revisions.length === 0) return <></>
  const entries = revisions.map((revision) => readEarlier(revision.fields))
  return (
    <Sheet title="Earlier texts" aside={counted(revisions.length, 'change')}>
      {revisions.map((revision, at) => {
        const later = at === 0 ? now : entries[at - 1]
        const earlier = entries[at]
        const differences = earlier === undefined || later === undefined ? [] : whatWasDifferent(earlier, later, record)
        return (
          <Disclosure
            summary={`Until ${longDay(dayOf(revision.writtenAt, zone))}, ${clockTime(revision.writtenAt, zone)}`}
            aside={counted(differences.length, 'difference')}
          >
            {differences.length === 0 ? (
              <p class="quiet">Saved again with the same words.</p>
            ) : (
              <DefinitionList lines={differences.map(({ label, said }) => ({ term: label, says: typed(said === '' ? undefined : said) }))} />
            )}
          </Disclosure>
        )
      })}
    </Sheet>
  )
}
