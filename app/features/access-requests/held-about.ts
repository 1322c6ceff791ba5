import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '../../platform/database/centre.ts'
import type { Subject } from './subject.ts'

/** Something held about a person: a heading, and records as they are kept, a field a line. */
export type Section = { title: string; records: readonly Readonly<Record<string, unknown>>[] }

type Part = { title: string; table: string; which: RawBuilder<boolean>; order: string }
type Row = Section['records'][number]

/** Everything in the record that names somebody, table by table, with every column that says something, and the texts that stood before. */
export async function readAbout(reader: Reader, centreId: string, subject: Subject): Promise<Section[]> {
  const sections: Section[] = []
  const ids = [subject.id]
  for (const { title, table, which, order } of partsFor(subject, centreId)) {
    const { rows } = await sql<{ row: Row }>`
      select to_json(t) as row from ${sql.table(table)} t where t.centre_id = ${centreId} and ${which} order by ${sql.ref(`t.${order}`)}
    `.execute(reader)
    for (const { row } of rows) if (typeof row['id'] === 'string') ids.push(row['id'])
    sections.push({ title, records: rows.map(({ row }) => saying(row)) })
  }
  sections.push({ title: 'What stood there before it was changed', records: await earlierTexts(reader, centreId, ids) })
  if (subject.kind === 'client') sections.push(...(await safeguardingNote(reader, centreId, subject.id)))
  sections.push({ title: 'When who you are was opened', records: await openings(reader, centreId, subject) })
  return sections
}

function partsFor({ kind, id }: Subject, centreId: string): Part[] {
  const own = sql<boolean>`t.id = ${id}`
  if (kind === 'stakeholder') return [{ title: 'What is noted of you', table: 'stakeholder', which: own, order: 'id' }]
  if (kind === 'colleague') return [{ title: 'What is noted of you', table: 'colleague', which: own, order: 'id' }]
  if (kind === 'supervisor') {
    const supervision = sql`(select v.id from supervision v where v.centre_id = ${centreId} and v.outside_supervisor_id = ${id})`
    return [
      { title: 'What is noted of you', table: 'outside_supervisor', which: own, order: 'id' },
      { title: 'Supervision with you', table: 'supervision', which: sql`t.outside_supervisor_id = ${id}`, order: 'held_on' },
      { title: 'What you answered about it', table: 'supervision_confirmation', which: sql`t.supervision_id in ${supervision}`, order: 'confirmed_at' },
    ]
  }
  return partsForClient(id, centreId, own)
}

function partsForClient(id: string, centreId: string, own: RawBuilder<boolean>): Part[] {
  const ofClient = sql<boolean>`t.client_id = ${id}`
  const sessions = sql`(select s.session_id from session_client s where s.centre_id = ${centreId} and s.client_id = ${id})`
  const ofSession = sql<boolean>`t.session_id in ${sessions}`
  const plans = sql`(select p.id from session_plan p where p.centre_id = ${centreId} and p.client_id = ${id})`
  return [
    { title: 'What is noted of you', table: 'client', which: own, order: 'id' },
    { title: 'What you agreed to', table: 'consent', which: ofClient, order: 'recorded_at' },
    { title: 'Needs', table: 'need', which: ofClient, order: 'identified_on' },
    { title: 'Goals', table: 'goal', which: ofClient, order: 'agreed_on' },
    { title: 'Contracts', table: 'contract', which: ofClient, order: 'version' },
    { title: 'Programme', table: 'programme_plan', which: ofClient, order: 'planned_on' },
    { title: 'Session plans', table: 'session_plan', which: ofClient, order: 'planned_for' },
    { title: 'Invitations to sessions', table: 'session_invitation', which: sql`t.plan_id in ${plans}`, order: 'begins_at' },
    { title: 'Sessions', table: 'session', which: sql`t.id in ${sessions}`, order: 'held_on' },
    { title: 'Work on goals in sessions', table: 'session_goal', which: ofSession, order: 'session_id' },
    { title: 'Tools in sessions', table: 'session_tool', which: ofSession, order: 'session_id' },
    { title: 'What was to be done after sessions', table: 'session_action', which: ofSession, order: 'session_id' },
    { title: 'Sessions that you confirmed', table: 'session_confirmation', which: ofClient, order: 'confirmed_on' },
    { title: 'Reflections on sessions', table: 'reflection', which: ofSession, order: 'reflected_on' },
  ]
}

const ours = /(^|_)(id|sha256|revision|by|key_version|signature|safeguarding_note)$/

/** A row without what only the house reads: ids, hashes, counters. */
function saying(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([name, value]) => !ours.test(name) && value !== null && value !== ''))
}

async function earlierTexts(reader: Reader, centreId: string, ids: readonly string[]): Promise<Row[]> {
  const rows = await reader
    .selectFrom('revision')
    .select(['record_kind as of', 'written_at as until', 'fields'])
    .where('centre_id', '=', centreId)
    .where('record_id', 'in', ids)
    .orderBy('written_at')
    .orderBy('record_id')
    .orderBy('number')
    .execute()
  return rows.map(({ fields, ...row }) => ({ ...row, ...saying(fields as Row) }))
}

/** The note itself is not handed out here: it may speak of others, and harm somebody. Whoever answers the request decides. */
async function safeguardingNote(reader: Reader, centreId: string, id: string): Promise<Section[]> {
  const note = reader.selectFrom('safeguarding_note').select('changed_at').where('centre_id', '=', centreId).where('client_id', '=', id)
  const kept = await note.executeTakeFirst()
  const says = 'A note about safety is kept, sealed. It is not in this copy: ask the centre, which decides whether you can read it.'
  return kept === undefined ? [] : [{ title: 'Safeguarding', records: [{ changed: kept.changed_at.toString(), note: says }] }]
}

const opened: Readonly<Record<string, string>> = {
  IdentityKept: 'It was written down',
  IdentityOpened: 'It was opened and read',
  MailAddressed: 'It was opened to address a letter to you',
  AccessRequestAnswered: 'It was opened for a copy like this one',
}

async function openings(reader: Reader, centreId: string, { learnerId, id }: Subject): Promise<Row[]> {
  const rows = await reader
    .selectFrom('audit_event')
    .select(['at', 'kind'])
    .where('centre_id', '=', centreId)
    .where('stream', '=', learnerId)
    .where('subject_id', '=', id)
    .where('kind', 'in', Object.keys(opened))
    .where((where) =>
      // Reminders of a round go to those who have not answered, and the learner is not to know who that is (R098).
      where.not(
        where.exists(
          where
            .selectFrom('audit_event as reminder')
            .select('reminder.seq')
            .where('reminder.centre_id', '=', centreId)
            .where('reminder.stream', '=', learnerId)
            .where('reminder.kind', '=', 'FeedbackRoundReminded')
            .whereRef('reminder.at', '=', 'audit_event.at'),
        ),
      ),
    )
    .orderBy('seq')
    .execute()
  return rows.map(({ at, kind }) => ({ on: at.toString(), what: opened[kind] ?? kind }))
}
