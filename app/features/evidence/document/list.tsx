import { counted } from '../../../kernel/text.ts'
import { fileKinds } from '../../../platform/files/kinds.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { FileInput } from '../../../ui/file-input/file-input.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { KeptDocument } from '../document-queries.ts'
import type { Evidence } from '../queries.ts'

/** The learner’s documents of one piece, with what is hidden in them, and a place to add one. */
export function OwnDocuments(props: { evidence: Evidence; documents: readonly KeptDocument[]; mayChange: boolean; problem: string | undefined }) {
  const { evidence, documents, mayChange, problem } = props
  return (
    <Sheet title="Documents" id="documents">
      <div class="stack">
        {problem !== undefined && <ErrorSummary problems={{ document: problem }} title="The document was not added" />}
        {documents.length === 0 ? (
          <p class="quiet">None yet. A work product, a recording, a scanned testimony: what shows your practice beside what you write here.</p>
        ) : (
          <ul class="gap-list">
            {documents.map((document) => (
              <li>
                <a href={routes.evidenceDocument.at({ evidence: document.evidenceId, document: document.id })}>{document.name}</a>{' '}
                <span class="quiet">{sizeInWords(document)}</span>
                {document.hidden > 0 && <p>{counted(document.hidden, 'thing is', 'things are')} hidden in it, such as who wrote it. Look, and take it out.</p>}
              </li>
            ))}
          </ul>
        )}
        {mayChange && (
          <form class="form" method="post" action={routes.evidenceDocuments.at({ evidence: evidence.id })} enctype="multipart/form-data">
            <FileInput
              name="document"
              label="Add a document"
              hint="PDF, Word, Excel, plain text, PNG, JPEG, MP3, M4A or MP4, up to 20 MB. Its text is checked for what could say who somebody is."
              accept=".pdf,.docx,.xlsx,.txt,.png,.jpg,.jpeg,.mp3,.m4a,.mp4"
              problem={problem}
            />
            <Button kind="quiet">Add this document</Button>
          </form>
        )}
      </div>
    </Sheet>
  )
}

/** The same for the assessor, to be read. */
export function DocumentsToRead({ documents }: { documents: readonly KeptDocument[] }) {
  return (
    <Sheet title="Documents" id="documents">
      <ul class="gap-list">
        {documents.map((document) => (
          <li>
            <a href={routes.evidenceFile.at({ evidence: document.evidenceId, document: document.id })} download>
              {document.name}
            </a>{' '}
            <span class="quiet">{sizeInWords(document)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

/** "PDF, 240 kB" */
export function sizeInWords({ kind, size }: Pick<KeptDocument, 'kind' | 'size'>): string {
  const words = size < 1_000_000 ? `${Math.ceil(size / 1_000)} kB` : `${(Math.ceil(size / 100_000) / 10).toFixed(1)} MB`
  return `${fileKinds[kind].label}, ${words}`
}
