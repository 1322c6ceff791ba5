import { listed } from '../../kernel/text.ts'
import type { PracticeRecord, Session } from '../../sufficiency/record.ts'
import type { Option } from '../../ui/form/field-meta.ts'
import { shortDay } from '../../kernel/dates.ts'

/** Who gives feedback. A stakeholder speaks of the work with one client. */
export type Giver =
  | { kind: 'client'; clientId: string }
  | { kind: 'stakeholder'; clientId: string; stakeholderId: string }
  | { kind: 'supervisor' }
  | { kind: 'tutor' }

export type OutsideGiver = Extract<Giver, { clientId: string }>

/** Who can be asked by a link: an outside supervisor too, of whom the feedback then says that a supervisor gave it. */
export type AskedPerson = OutsideGiver | { kind: 'supervisor'; supervisorId: string }

/** An outside supervisor by alias. */
export type OutsideSupervisor = { id: string; alias: string }

/** Whom the learner can ask by a link: clients, and those who have a stake in the work with them. */
export function outsideGivers({ clients, stakeholders }: PracticeRecord): Option[] {
  return clients.flatMap((client) => [
    { value: `client:${client.id}`, label: client.alias },
    ...stakeholders.filter((one) => one.client === client.id).map((one) => ({ value: `stakeholder:${one.id}`, label: one.alias })),
  ])
}

/** The same with the supervisors from outside. */
export function askedPeople(record: PracticeRecord, supervisors: readonly OutsideSupervisor[]): Option[] {
  return [...outsideGivers(record), ...supervisors.map(({ id, alias }) => ({ value: `supervisor:${id}`, label: alias }))]
}

/** Reads who is to be asked. Whoever is not the learner’s own is nobody. */
export function askedPersonOf(chosen: string, record: PracticeRecord, supervisors: readonly OutsideSupervisor[]): AskedPerson | undefined {
  const supervisor = supervisors.find(({ id }) => chosen === `supervisor:${id}`)
  if (supervisor !== undefined) return { kind: 'supervisor', supervisorId: supervisor.id }
  const giver = giverOf(chosen, record)
  return giver !== undefined && 'clientId' in giver ? giver : undefined
}

/** Everybody whose feedback the learner can note (R059). */
export function allGivers(record: PracticeRecord): Option[] {
  return [...outsideGivers(record), { value: 'supervisor', label: 'Your supervisor' }, { value: 'tutor', label: 'Your tutor' }]
}

/** Reads a chosen giver. Whoever is not in the learner's own record is nobody. */
export function giverOf(chosen: string, { clients, stakeholders }: PracticeRecord): Giver | undefined {
  if (chosen === 'supervisor' || chosen === 'tutor') return { kind: chosen }
  const [kind, id] = chosen.split(':')
  if (kind === 'client' && clients.some((client) => client.id === id)) return { kind, clientId: id ?? '' }
  const stakeholder = kind === 'stakeholder' ? stakeholders.find((one) => one.id === id) : undefined
  return stakeholder && { kind: 'stakeholder', clientId: stakeholder.client, stakeholderId: stakeholder.id }
}

/** The giver as the form's list has it. */
export function chosenOf(giver: Giver): string {
  if (giver.kind === 'client') return `client:${giver.clientId}`
  return giver.kind === 'stakeholder' ? `stakeholder:${giver.stakeholderId}` : giver.kind
}

/** The sessions that have been held, newest first, each by its date and clients. */
export function sessionOptions(record: PracticeRecord, today: string): Option[] {
  return heldSessions(record, today).map((session) => ({ value: session.id, label: sessionLabel(session, record, today) }))
}

/** "3 Nov, 14:30 · Client A and Client B" */
export function sessionLabel(session: Session, { clients }: PracticeRecord, today: string): string {
  const aliases = session.clients.map((id) => clients.find((client) => client.id === id)?.alias ?? '').filter((alias) => alias !== '')
  return `${shortDay(session.date, Number(today.slice(0, 4)))}, ${session.start}${aliases.length === 0 ? '' : ` · ${listed(aliases)}`}`
}

/** Sessions up to today, newest first. */
export function heldSessions({ sessions }: PracticeRecord, today: string): Session[] {
  return sessions.filter((session) => session.date <= today).toReversed()
}

/** A giver by alias: never by a real name. */
export function giverName(giver: Giver, { clients, stakeholders }: PracticeRecord): string {
  switch (giver.kind) {
    case 'client':
      return clients.find((client) => client.id === giver.clientId)?.alias ?? 'a client'
    case 'stakeholder':
      return stakeholders.find((one) => one.id === giver.stakeholderId)?.alias ?? 'a stakeholder'
    default:
      return `your ${giver.kind}`
  }
}
