import { clockTime, dayOf, longDay } from '../../../kernel/dates.ts'
import type { AttachedFile, Block, Document } from '../../../platform/documents/document.ts'
import { markSvg } from '../../../ui/signature-pad/mark-drawing.tsx'
import { canonicalContent, contentHash } from '../content.ts'
import type { Answer, Contract, Party } from '../contract.ts'
import { kindWords } from '../naming.ts'
import type { Signature } from '../reading.tsx'
import { hasSigned, standingOf } from '../rules.ts'
import { termsToRead } from '../terms.ts'

/** What a copy says beside the contract: who the learner is, where it can be checked, whose signatures stand in it by name. */
export type CopyOf = {
  contract: Contract
  learner: { name: string; centreName: string; zone: string }
  baseUrl: string
  signatures: ReadonlyMap<string, Signature>
  at: Temporal.Instant
}

/** The file inside a sealed copy: what was signed, exactly as it was hashed, so that it can be checked without this installation. */
export const contentFile = 'contract.json'

/** A party’s copy of a contract. Whoever has no signature in `signatures` stands in it under the alias alone. */
export function copyDocument(copy: CopyOf): Document {
  const { contract, learner, at } = copy
  const title =
    contract.kind === 'organisation'
      ? `Agreement for an organisation with ${learner.name}`
      : `${contract.approach === 'coaching' ? 'Coaching' : 'Mentoring'} contract with ${learner.name}`
  return {
    title,
    author: learner.centreName,
    description: `Version ${contract.version}, agreed on ${longDay(contract.agreedOn)}, with the signatures given until ${longDay(dayOf(at, learner.zone))}`,
    footer: `${title}, version ${contract.version}. Fingerprint ${contentHash(contract).slice(0, 16)}…`,
    blocks: [...facts(copy), ...terms(contract), ...signing(copy), ...checking(copy)],
    files: [contentOf(contract)],
    at,
  }
}

function facts({ contract, learner }: CopyOf): Block[] {
  const { ending } = contract
  const lines = [
    { term: 'Centre', says: learner.centreName },
    { term: 'Kind', says: kindWords(contract) },
    { term: 'Version', says: String(contract.version) },
    { term: 'Agreed on', says: longDay(contract.agreedOn) },
    ...(contract.changeNote === '' ? [] : [{ term: 'What has changed', says: contract.changeNote }]),
    ...(ending === undefined ? [] : [{ term: 'Ended', says: `${longDay(ending.endedOn)}. ${ending.reason}` }]),
  ]
  return [{ kind: 'facts', lines }]
}

function terms(contract: Contract): Block[] {
  return termsToRead(contract).flatMap(({ label, text }): Block[] => [
    { kind: 'heading', text: label },
    { kind: 'paragraph', text },
  ])
}

const ways = {
  'by link': 'By a link sent to them alone',
  'signed in': 'Signed in with an account',
  '': 'Brought in with a record: not seen here',
} as const

/** How a party signed, in words. In person there is no link and no code to show who it was, and the copy says so. */
export function wayInWords(way: Answer['way'], learnerName: string): string {
  return way === 'in person' ? `In person, on the device of ${learnerName}, without a link or a code by e-mail` : ways[way]
}

function signing({ contract, learner, signatures }: CopyOf): Block[] {
  const rows = contract.parties.map((party) => {
    const answer = hasSigned(party) ? standingOf(party) : undefined
    if (answer === undefined) return [called(party, learner.name), 'Has still to sign', '']
    const when = `${longDay(answer.answeredOn)}, ${clockTime(answer.answeredAt, learner.zone)}`
    return [called(party, learner.name), when, wayInWords(answer.way, learner.name)]
  })
  return [
    { kind: 'heading', text: 'Signatures' },
    { kind: 'table', head: ['Who', 'Signed', 'How'], rows },
    ...contract.parties.flatMap((party) => signatureOf(party, signatures.get(party.id), learner.name)),
    ...consent(contract),
  ]
}

function called(party: Party, learnerName: string): string {
  return party.role === 'learner' ? learnerName : party.alias
}

function signatureOf(party: Party, signature: Signature | undefined, learnerName: string): Block[] {
  if (signature === undefined) return []
  const lines = [{ term: party.role === 'learner' ? 'Signature' : `Signature of ${called(party, learnerName)}`, says: signature.name }]
  const svg = markSvg(signature.mark)
  return [{ kind: 'facts', lines }, ...(svg === undefined ? [] : [{ kind: 'mark', svg, alt: `Mark drawn by ${signature.name}` } as const])]
}

function consent(contract: Contract): Block[] {
  const texts = new Set(contract.parties.flatMap((party) => standingOf(party)?.consentText || []))
  return texts.size === 0
    ? []
    : [{ kind: 'heading', text: 'What was agreed to by signing' }, ...Array.from(texts, (text): Block => ({ kind: 'paragraph', text }))]
}

function checking({ contract, learner, baseUrl, at }: CopyOf): Block[] {
  const when = `${longDay(dayOf(at, learner.zone))}, ${clockTime(at, learner.zone)}`
  return [
    { kind: 'heading', text: 'How to check this copy' },
    {
      kind: 'paragraph',
      text: `This copy was sealed on ${when}. A PDF reader shows if anything in it was changed since. At ${baseUrl}/verify anybody can check it, and see who has signed.`,
    },
    { kind: 'small', text: `Fingerprint of what was signed (SHA-256):\n${contentHash(contract)}` },
  ]
}

function contentOf(contract: Contract): AttachedFile {
  const { id, centreId } = contract
  const text = JSON.stringify({ format: 'coachfolio/sealed-contract', formatVersion: 1, centre: centreId, contract: id, content: canonicalContent(contract) })
  return { name: contentFile, type: 'application/json', description: 'What was signed, as it was hashed', text }
}
