import { parseArgs } from 'node:util'
import { z } from 'zod'
import {
  collectHeld,
  erasePerson,
  findSubjectsByEmail,
  noteAccess,
  noteSearch,
  type AccessBy,
  type Held,
  type Subject,
} from '../features/access-requests/index.ts'
import type { Config } from '../config.ts'
import { dayOf, longDay, systemClock } from '../kernel/dates.ts'
import { counted } from '../kernel/text.ts'
import { findCentreIds, inCentre } from '../platform/database/centre.ts'
import { connect } from '../platform/database/connect.ts'
import { createVault } from '../platform/vault/vault.ts'
import type { Io } from './evaluate.ts'
import { withOwnerUrl } from './open-for-command.ts'

export const help = `person find|export|erase --email <address> [--reason <why>] [--json]

Finds, collects or erases what every centre here holds about a client, a stakeholder or a supervisor, by their e-mail address.

  --email   the address that a learner keeps in the vault
  --reason  for erase: who asked for it and when; it is kept
  --json    print the answer as JSON

Make sure first that it is the person who asks. Each opening of the vault is written down.
Exit codes: 0 done; 1 nobody has this address, or a legal hold stands; 2 the call is bad.`

const options = z.object({
  action: z.enum(['find', 'export', 'erase'], { error: 'Expected "person find", "person export" or "person erase"' }),
  email: z.email({ error: '--email is missing, or is no e-mail address' }),
  reason: z.string().max(1_000),
  json: z.boolean(),
})

type Wanted = z.infer<typeof options>
type Found = { centreId: string; subject: Subject }
type Answer = { people: readonly unknown[]; lines: readonly string[]; refused: boolean }

/** `coachfolio person`: 0 done, 1 nobody there or a hold in the way, 2 a bad call. */
export async function run(args: string[], io: Io): Promise<number> {
  const read = readArguments(args)
  if ('problem' in read) {
    io.err(`${read.problem}.\n\n${help}`)
    return 2
  }
  const answer = await withOwnerUrl((ownerUrl, _migrated, config) => carryOut(ownerUrl, config, read.wanted))
  io.out(read.wanted.json ? JSON.stringify({ people: answer.people }, null, 2) : answer.lines.join('\n'))
  return answer.people.length === 0 || answer.refused ? 1 : 0
}

function readArguments(args: string[]): { wanted: Wanted } | { problem: string } {
  const text = { type: 'string', default: '' } as const
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { email: text, reason: text, json: { type: 'boolean', default: false } },
    })
    const parsed = options.safeParse({ action: positionals.join(' '), ...values })
    if (!parsed.success) return { problem: parsed.error.issues.map(({ message }) => message).join('. ') }
    if (parsed.data.action === 'erase' && parsed.data.reason.trim() === '') return { problem: '--reason is missing: who asked for it, and when' }
    return { wanted: parsed.data }
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return { problem: error.message }
    throw error
  }
}

async function carryOut(ownerUrl: string, { masterKey }: Config, wanted: Wanted): Promise<Answer> {
  const database = connect(ownerUrl, 1)
  const vault = createVault(masterKey)
  const answer = { people: [] as unknown[], lines: [] as string[], refused: false }
  try {
    for (const centreId of await findCentreIds(database)) {
      await inCentre(database, centreId, async (tx) => {
        const by: AccessBy = { centreId, actor: { kind: 'system' }, at: systemClock() }
        const subjects = await findSubjectsByEmail(tx, vault, centreId, wanted.email)
        await noteSearch(tx, by, subjects.length)
        for (const subject of subjects) {
          if (wanted.action === 'find') add(answer, { centreId, subject }, `${subject.alias} (${subject.kind}), kept by ${subject.learnerName}: ${subject.id}`)
          if (wanted.action === 'export') {
            const held = await collectHeld(tx, vault, centreId, subject, by.at)
            await noteAccess(tx, by, subject, 'AccessRequestAnswered', { format: 'json', sections: held.sections.length })
            add(answer, held, exportWords(held))
          }
          if (wanted.action === 'erase') {
            const erased = await erasePerson(tx, vault, by, { subject, reason: wanted.reason, personId: null, today: dayOf(by.at) })
            if (!erased.ok) answer.refused = true
            add(answer, { centreId, subject, ...erased }, eraseWords(subject, erased))
          }
        }
      })
    }
  } finally {
    await database.destroy()
  }
  return answer.people.length === 0 ? { ...answer, lines: ['Nobody here is kept with this address.'] } : answer
}

function add(answer: { people: unknown[]; lines: string[] }, person: Found | Held | (Found & { ok: boolean }), line: string): void {
  answer.people.push(person)
  answer.lines.push(line)
}

function exportWords(held: Held): string {
  const parts = held.sections.map(({ title, records }) => `  ${title}: ${counted(records.length, 'record')}`)
  return [`${held.subject.alias}, kept by ${held.subject.learnerName}`, ...parts, '  (--json prints all of it)'].join('\n')
}

function eraseWords({ alias, learnerName }: Subject, erased: Awaited<ReturnType<typeof erasePerson>>): string {
  const who = `${alias}, kept by ${learnerName}`
  if (erased.ok) {
    const { identities, signatures, letters, links, places, staying } = erased.value
    const left =
      staying === 0
        ? ''
        : ` ${counted(staying, 'record that was signed, confirmed or submitted still holds', 'records that were signed, confirmed or submitted still hold')} the name.`
    return `${who}: erased ${counted(identities, 'entry')} of the vault, ${counted(places, 'place')} in texts, ${counted(signatures, 'name')} under contracts, ${counted(letters, 'letter')}; ${counted(links, 'link')} ended.${left}`
  }
  const { reason, until } = erased.problem.hold
  return `${who}: nothing was erased, a legal hold stands ${until === null ? 'until somebody lifts it' : `until ${longDay(until)}`}: ${reason}`
}
