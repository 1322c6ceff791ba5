import type { PracticeRecord } from '../../sufficiency/record.ts'
import { fieldsOf } from '../../ui/form/describe.ts'
import { sessionRecord, type SessionEntry } from './schema.ts'

/** An earlier text of an entry as it was kept; none when it was kept in a form that is no longer read. */
export function readEarlier(fields: Record<string, unknown>): SessionEntry | undefined {
  const read = sessionRecord.safeParse(fields)
  return read.success ? read.data : undefined
}

/** What an earlier text said, field by field, where a later one says otherwise. */
export function whatWasDifferent(earlier: SessionEntry, later: SessionEntry, record: PracticeRecord): { label: string; said: string }[] {
  return fieldsOf(sessionRecord).flatMap(({ key, label }) => {
    const said = inWords(earlier, key as keyof SessionEntry, record)
    return said === inWords(later, key as keyof SessionEntry, record) ? [] : [{ label, said }]
  })
}

function inWords(entry: SessionEntry, key: keyof SessionEntry, record: PracticeRecord): string {
  switch (key) {
    case 'clients':
      return record.clients
        .filter((client) => entry.clients.includes(client.id))
        .map((client) => client.alias)
        .join(', ')
    case 'goals':
      return lines(
        entry.goals.map(({ goal, progress, note }) => [
          record.goals.find((one) => one.id === goal)?.statement,
          progress === undefined ? undefined : `${progress} of 10`,
          note,
        ]),
      )
    case 'tools':
      return lines(entry.tools.map((tool) => [tool.name, tool.why, tool.howItHelped]))
    case 'actions':
      return lines(entry.actions.map((action) => [action.statement, action.dueOn]))
    case 'techniques':
    case 'questions':
      return entry[key].join('\n')
    default:
      return String(entry[key] ?? '')
  }
}

function lines(rows: readonly (readonly (string | undefined)[])[]): string {
  return rows.map((parts) => parts.filter((part) => part !== undefined).join(': ')).join('\n')
}
