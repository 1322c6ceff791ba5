import { unreachable } from '../../../kernel/result.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { readFileContents } from '../../../platform/files/in-thread.ts'
import { fileKindOf, fileKinds, type FileKind } from '../../../platform/files/kinds.ts'
import type { Contents } from '../../../platform/files/read.ts'
import { found, learnerOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { goOn, idIn } from '../../frame/index.ts'
import { addDocument, type DocumentProblem } from '../documents.ts'
import { showOwnEvidence } from '../one/controller.tsx'
import { findEvidence } from '../queries.ts'
import { documentName, mostBytes, mostDocuments } from '../rules.ts'

const nothing: Contents = { text: '', cut: false, hidden: [] }

/** Takes a document that goes with a piece of evidence: what it is is read from its bytes, its text and what is hidden in it beside. */
export async function uploadDocument(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const evidence = idIn(ask, 'evidence')
  const { database, vault, files } = ask.var.house
  await inCentre(database, visit.centreId, async (tx) => found(await findEvidence(tx, visit.centreId, visit.learnerId, evidence)))
  const sent = (await ask.req.parseBody())['document']
  if (!(sent instanceof File) || sent.size === 0) return showOwnEvidence(ask, evidence, 'Choose a file first.')
  if (sent.size > mostBytes) return showOwnEvidence(ask, evidence, 'It is larger than 20 MB. Shorten it, or make its pictures smaller.')
  const bytes = new Uint8Array(await sent.arrayBuffer())
  const kind = await fileKindOf(bytes)
  if (kind === undefined) return showOwnEvidence(ask, evidence, 'It is not a kind of file that is kept here. Save it as a PDF, and send that.')
  const contents = await contentsOf(kind, bytes)
  if (contents === undefined)
    return showOwnEvidence(ask, evidence, 'It cannot be opened: it is broken, has a password, or is too large inside. Save it again without a password.')
  const stored = await files.keep(visit.centreId, sent.stream(), mostBytes)
  if (stored === undefined) return showOwnEvidence(ask, evidence, 'It is larger than 20 MB.')
  const name = documentName(sent.name, fileKinds[kind].ending)
  const added = await inCentre(database, visit.centreId, (tx) => addDocument(tx, vault, visit, evidence, { name, kind, ...stored, contents }))
  if (!added.ok) return showOwnEvidence(ask, evidence, documentProblemInWords(added.problem))
  if (contents.hidden.length === 0) return goOn(ask, `${routes.oneEvidence.at({ evidence })}#documents`, 'The document is with your evidence.')
  return goOn(ask, routes.evidenceDocument.at({ evidence, document: added.value }), 'The document is with your evidence. Look at what is hidden in it.')
}

async function contentsOf(kind: FileKind, bytes: Uint8Array): Promise<Contents | undefined> {
  return fileKinds[kind].read === 'nothing' ? nothing : readFileContents(kind, bytes)
}

/** Why a document cannot be added, changed or removed now. */
export function documentProblemInWords(problem: DocumentProblem): string {
  switch (problem.kind) {
    case 'with the assessor':
      return 'You have submitted a unit with this evidence in it, so its documents stay as they are until there is a decision.'
    case 'passed':
      return 'You have passed a unit with this evidence in it, so its documents stay as they were judged.'
    case 'too many':
      return `There are ${mostDocuments} documents with this piece already. Add another piece of evidence for more.`
    default:
      return unreachable(problem)
  }
}
