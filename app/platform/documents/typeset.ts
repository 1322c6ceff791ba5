import { threadFor } from '../threads/thread.ts'
import type { Document } from './document.ts'
import type { SettingOrder } from './typesetter.ts'

const ask = threadFor<SettingOrder, Uint8Array>({ caller: import.meta.url, source: 'typesetter.ts', built: 'typesetter.js' }, { seconds: 60, megabytes: 1000 })

/**
 * Sets a document as a tagged PDF (PDF/UA-1) in a thread of its own, so that pages go on being answered. The same document gives
 * the same bytes. A letter that no font has appears as its Unicode number.
 */
export async function typeset({ at, ...document }: Document): Promise<Buffer> {
  return Buffer.from(await ask({ document: JSON.stringify(document), at: Math.floor(at.epochMilliseconds / 1000) }))
}
