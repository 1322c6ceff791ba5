import { counted } from '../kernel/text.ts'
import { verifyAudit, type AuditFault, type AuditVerdict } from '../platform/audit/verify.ts'
import { connect } from '../platform/database/connect.ts'
import type { Io } from './evaluate.ts'
import { withOwnerUrl } from './open-for-command.ts'

export const help = `audit verify [--json]

Checks every audit chain of every centre, and names each event that was changed, removed or moved.

  --json    print what was checked and found as JSON

Exit codes: 0 every chain holds; 1 one does not; 2 the call is bad.`

/** `coachfolio audit verify`: 0 when every chain holds, 1 when one does not. */
export async function run(args: string[], io: Io): Promise<number> {
  const [action, ...options] = args
  if (action !== 'verify' || options.some((option) => option !== '--json')) {
    io.err(`Expected "audit verify".\n\n${help}`)
    return 2
  }
  const verdict = await withOwnerUrl(verify)
  io.out(options.includes('--json') ? JSON.stringify(verdict, null, 2) : inWords(verdict))
  return verdict.faults.length === 0 ? 0 : 1
}

async function verify(ownerUrl: string): Promise<AuditVerdict> {
  const database = connect(ownerUrl, 1)
  try {
    return await verifyAudit(database)
  } finally {
    await database.destroy()
  }
}

function inWords({ centres, chains, events, faults }: AuditVerdict): string {
  const checked = `${counted(events, 'event')} in ${counted(chains, 'chain')} of ${counted(centres, 'centre')} checked.`
  if (faults.length === 0) return `${checked} Every chain holds.`
  return [`${checked} ${counted(faults.length, 'fault')}:`, ...faults.map(faultInWords)].join('\n')
}

function faultInWords({ centreId, stream, seq, kind, fault }: AuditFault): string {
  return `  centre ${centreId}, chain ${stream}, event ${seq} (${kind}): ${fault}`
}
