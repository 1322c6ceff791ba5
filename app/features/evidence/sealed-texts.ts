import { sealedColumn } from '../../platform/vault/sealed-column.ts'
import { documentPurpose } from './documents.ts'

/** Where the texts of documents are sealed, for changing the vault's key. */
export const sealedDocumentTexts = sealedColumn({ table: 'evidence_document', id: 'id', sealed: 'sealed_text', purpose: documentPurpose })
