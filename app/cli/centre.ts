import { parseArgs } from 'node:util'
import { z } from 'zod'
import { createCentre } from '../features/centres/index.ts'
import { invitationDays, invitePerson } from '../features/people/index.ts'
import { dayOf, defaultZone, longDay, systemClock } from '../kernel/dates.ts'
import { newId } from '../kernel/ids.ts'
import { inCentre } from '../platform/database/centre.ts'
import { connect } from '../platform/database/connect.ts'
import { createVault } from '../platform/vault/vault.ts'
import { routes } from '../routes.ts'
import type { Io } from './evaluate.ts'
import { withOwnerUrl } from './open-for-command.ts'

export const help = `centre create --name <name> --administrator <e-mail> --administrator-name <name> [--zone Europe/London] [--json]

Makes a centre, with a key for its identity vault, and invites its first administrator.

  --name                what the centre is called
  --administrator       the e-mail address of whoever is to run it
  --administrator-name  their name
  --zone                the time zone of the centre
  --json                print the centre's id and the invitation's link as JSON

The link of the invitation is printed, not mailed: hand it to the administrator yourself. It is good for ${invitationDays} days and for one person.
Exit codes: 0 the centre is there; 2 the call is bad.`

const options = z.object({
  name: z.string().trim().min(1, { error: '--name is missing: what the centre is called' }).max(200),
  administrator: z.email({ error: '--administrator is not an e-mail address' }),
  'administrator-name': z.string().trim().min(1, { error: '--administrator-name is missing: who is to run the centre' }).max(200),
  zone: z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), { error: '--zone is not a time zone, like Europe/London' }),
})

type Wanted = z.infer<typeof options>
type Made = { centre: string; invitation: string; until: string }

/** `coachfolio centre create`: 0 when the centre is there, 2 when the call is bad. */
export async function run(args: string[], io: Io): Promise<number> {
  const read = readArguments(args)
  if ('problems' in read) {
    io.err(`${read.problems.join('\n')}\n\n${help}`)
    return 2
  }
  const made = await withOwnerUrl((ownerUrl, _migrated, config) => makeCentre(ownerUrl, config, read.wanted))
  io.out(read.json ? JSON.stringify(made, null, 2) : inWords(read.wanted, made))
  return 0
}

function readArguments(args: string[]): { wanted: Wanted; json: boolean } | { problems: string[] } {
  const text = { type: 'string', default: '' } as const
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        name: text,
        administrator: text,
        'administrator-name': text,
        zone: { type: 'string', default: defaultZone },
        json: { type: 'boolean', default: false },
      },
    })
    if (positionals.join(' ') !== 'create') return { problems: ['Expected "centre create".'] }
    const parsed = options.safeParse(values)
    return parsed.success ? { wanted: parsed.data, json: values.json } : { problems: parsed.error.issues.map(({ message }) => message) }
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return { problems: [error.message] }
    throw error
  }
}

async function makeCentre(ownerUrl: string, { masterKey, baseUrl }: { masterKey: Buffer; baseUrl: string }, wanted: Wanted): Promise<Made> {
  const database = connect(ownerUrl, 1)
  const now = systemClock()
  const centreId = newId(now.epochMilliseconds)
  const by = { centreId, actor: { kind: 'system' as const }, now }
  try {
    return await inCentre(database, centreId, async (tx) => {
      await createCentre(tx, createVault(masterKey), { id: centreId, name: wanted.name, zone: wanted.zone }, by)
      const invited = await invitePerson(tx, by, { name: wanted['administrator-name'], email: wanted.administrator, roles: ['administrator'], inviterId: null })
      if (!invited.ok) throw new Error('A centre that was just made has an administrator already')
      return {
        centre: centreId,
        invitation: baseUrl + routes.acceptInvitation.at({ token: invited.value.token }),
        until: dayOf(now.add({ hours: 24 * invitationDays }), wanted.zone),
      }
    })
  } finally {
    await database.destroy()
  }
}

function inWords(wanted: Wanted, { invitation, until }: Made): string {
  return `${wanted.name} is there. ${wanted['administrator-name']} (${wanted.administrator}) accepts the invitation at\n\n  ${invitation}\n\nIt can be used once, until ${longDay(until)}.`
}
