import type { z } from 'zod'
import { clockTime, dayOf, longDay } from '../../kernel/dates.ts'
import type { Revision } from '../../platform/revisions/revisions.ts'
import { DefinitionList } from '../../ui/definition-list/definition-list.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { fieldsOf } from '../../ui/form/describe.ts'
import { textsOf, toTyped } from '../../ui/form/typed.ts'
import { Sheet } from '../../ui/sheet/sheet.tsx'

/** The earlier texts of a plan, newest first, each opening in place. Nothing when there are none. */
export function EarlierTexts({ schema, revisions, zone }: { schema: z.ZodObject; revisions: readonly Revision[]; zone: string }) {
  if (revisions.length === 0) return <></>
  return (
    <Sheet title="Earlier texts" id="history">
      {revisions.map((revision) => {
        const typed = toTyped(revision.fields)
        return (
          <Disclosure summary={`Text ${revision.number}`} aside={`until ${longDay(dayOf(revision.writtenAt, zone))}, ${clockTime(revision.writtenAt, zone)}`}>
            <DefinitionList
              lines={fieldsOf(schema).map((field) => ({ term: field.label, says: <span class="as-typed">{textsOf(typed, field.key).join(' ')}</span> }))}
            />
          </Disclosure>
        )
      })}
    </Sheet>
  )
}
