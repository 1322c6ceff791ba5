import { inCentre } from '../../../platform/database/centre.ts'
import { cleanFile, readFileContents } from '../../../platform/files/in-thread.ts'
import { fileKinds } from '../../../platform/files/kinds.ts'
import { answerFile } from '../../../platform/web/download.ts'
import { found, learnerOf, memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { goOn, idIn } from '../../frame/index.ts'
import { findDocuments, type KeptDocument } from '../document-queries.ts'
import { removeDocument, replaceWithCleaned } from '../documents.ts'
import { showOwnEvidence } from '../one/controller.tsx'
import { findEvidence, findEvidenceToAgree, type Evidence } from '../queries.ts'
import { mostBytes } from '../rules.ts'
import { answerDocument } from './page.tsx'
import { documentProblemInWords } from './upload.ts'

/** One document of the learner’s own: what it is, what its text is, what is hidden in it. */
export async function showDocument(ask: Ask): Promise<Response> {
  const { evidence, document } = await ownDocument(ask)
  const { centreId } = learnerOf(ask)
  const { read } = fileKinds[document.kind]
  const contents = read === 'nothing' ? undefined : await readFileContents(document.kind, await ask.var.house.files.read(centreId, document.sha256))
  return answerDocument(ask, { evidence, document, contents })
}

/** The file itself, to the learner and to the assessor who assesses them, as it was kept. It is never shown in the page. */
export async function downloadDocument(ask: Ask): Promise<Response> {
  const { centreId, personId, place } = memberOf(ask)
  const id = idIn(ask, 'evidence')
  const document = await inCentre(ask.var.house.database, centreId, async (tx) => {
    const evidence =
      place.role === 'assessor' ? await findEvidenceToAgree(tx, centreId, personId, id) : await findEvidence(tx, centreId, learnerOf(ask).learnerId, id)
    found(evidence)
    return named(ask, await findDocuments(tx, centreId, id))
  })
  return answerFile({ name: document.name, type: document.kind, size: document.size }, ask.var.house.files.stream(centreId, document.sha256))
}

/** Takes out of the document what is hidden in it. */
export async function cleanDocument(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { database, files, vault } = ask.var.house
  const { evidence, document } = await ownDocument(ask)
  const cleaned = await cleanFile(document.kind, await files.read(visit.centreId, document.sha256))
  const contents = cleaned && (await readFileContents(document.kind, cleaned))
  const stored = cleaned && (await files.keep(visit.centreId, new Blob([new Uint8Array(cleaned)]).stream(), mostBytes))
  if (contents === undefined || stored === undefined)
    return showOwnEvidence(ask, evidence.id, 'What is hidden in it cannot be taken out here. Save it anew without its properties, and send that instead.')
  const replaced = await inCentre(database, visit.centreId, (tx) => replaceWithCleaned(tx, vault, visit, document, { ...stored, contents }))
  if (!replaced.ok) return showOwnEvidence(ask, evidence.id, documentProblemInWords(replaced.problem))
  return goOn(ask, routes.evidenceDocument.at({ evidence: evidence.id, document: document.id }), 'What was hidden in the document is taken out.')
}

/** Takes the document away. */
export async function removeOneDocument(ask: Ask): Promise<Response> {
  const visit = learnerOf(ask)
  const { evidence, document } = await ownDocument(ask)
  const removed = await inCentre(ask.var.house.database, visit.centreId, (tx) => removeDocument(tx, visit, document))
  if (!removed.ok) return showOwnEvidence(ask, evidence.id, documentProblemInWords(removed.problem))
  return goOn(ask, `${routes.oneEvidence.at({ evidence: evidence.id })}#documents`, 'The document is taken away.')
}

async function ownDocument(ask: Ask): Promise<{ evidence: Evidence; document: KeptDocument }> {
  const { centreId, learnerId } = learnerOf(ask)
  const id = idIn(ask, 'evidence')
  return inCentre(ask.var.house.database, centreId, async (tx) => {
    const evidence = found(await findEvidence(tx, centreId, learnerId, id))
    return { evidence, document: named(ask, await findDocuments(tx, centreId, id)) }
  })
}

function named(ask: Ask, documents: readonly KeptDocument[]): KeptDocument {
  const id = idIn(ask, 'document')
  return found(documents.find((document) => document.id === id))
}
