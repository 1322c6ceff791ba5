import { longDay } from '../../kernel/dates.ts'
import { counted, duration, listed } from '../../kernel/text.ts'
import type { Block, Document } from '../../platform/documents/document.ts'
import type { SheetOf } from '../../platform/spreadsheets/workbook.ts'
import type { PracticeRecord } from '../../sufficiency/record.ts'
import { chaptersOf, type Chapter } from './chapters.ts'

/** Whose record it is, and as of when. */
export type Cover = { learner: string; centre: string; today: string; withheld: readonly string[]; at: Temporal.Instant }

/** The record as a document to read: a page to begin with, then kind by kind. */
export function documentOf(record: PracticeRecord, cover: Cover): Document {
  const { learner, centre, today, withheld, at } = cover
  const minutes = record.sessions.reduce((sum, session) => sum + session.minutes, 0)
  const facts = [
    { term: 'Coach or mentor', says: learner },
    { term: 'Centre', says: centre },
    { term: 'As it stood on', says: longDay(today) },
    { term: 'Clients', says: counted(record.clients.length, 'client') },
    { term: 'Sessions', says: `${counted(record.sessions.length, 'session')}, ${duration(minutes)} in all` },
    ...(withheld.length === 0 ? [] : [{ term: 'Left out', says: `${listed(withheld)}: consent to assessment taken back` }]),
  ]
  return {
    title: `Practice record of ${learner}`,
    author: learner,
    description: `Clients, sessions, reflections, feedback and supervision of ${learner}, clients under aliases`,
    footer: `${learner} · ${longDay(today)} · clients under aliases`,
    blocks: [{ kind: 'facts', lines: facts }, ...chaptersOf(record, today).flatMap(chapterBlocks)],
    files: [],
    at,
  }
}

function chapterBlocks({ title, records }: Chapter): Block[] {
  return [
    { kind: 'heading', text: title },
    ...records.flatMap(({ name, lines }): Block[] => [{ kind: 'subheading', text: name }, ...(lines.length === 0 ? [] : [{ kind: 'facts' as const, lines }])]),
  ]
}

/** The record as sheets: one a kind, a row a record, a column for each line that one of them has. */
export function sheetsOf(record: PracticeRecord, today: string): SheetOf[] {
  return chaptersOf(record, today).map(({ title, records }) => {
    const terms = [...new Set(records.flatMap(({ lines }) => lines.map(({ term }) => term)))]
    const rows = records.map(({ name, lines }) => {
      const says = new Map(lines.map((line) => [line.term, line.says]))
      return [name, ...terms.map((term) => says.get(term) ?? null)]
    })
    return { name: title, head: ['Record', ...terms], widths: [34, ...terms.map(() => 28)], rows }
  })
}
