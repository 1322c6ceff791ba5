import { promisify } from 'node:util'
import { brotliCompressSync, constants, crc32, deflateRaw, gzipSync } from 'node:zlib'
import { isId } from '../../kernel/ids.ts'
import type { Ask } from './house.ts'

const deflate = promisify(deflateRaw)

const worthwhile = 1024
const quickest = { gzip: 1, br: 0 }
const thorough = 6

/** The end of a page that is sent many times: as text in UTF-8, and compressed. */
export type Piece = { readonly plain: Buffer<ArrayBuffer>; readonly deflated: Buffer<ArrayBuffer> }

/** Compresses the end of a page once. It needs nothing that stands before it (RFC 1951, 2). */
export async function pieceOf(plain: Buffer<ArrayBuffer>): Promise<Piece> {
  return { plain, deflated: await deflate(plain, { level: thorough }) }
}

const gzipHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])

/** A gzip file (RFC 1952) of a short text and a part compressed before. The text (up to 65,535 bytes) is stored as it is. */
export function gzipBefore(beginning: string, rest: Piece): Buffer<ArrayBuffer> {
  const head = Buffer.from(beginning, 'utf8')
  if (head.length > 65_535) throw new Error('The beginning of a page is too long to be stored')
  // A stored block (RFC 1951, 3.2.4): not the last one, its length, and the same with all bits turned.
  const stored = Buffer.from([0, head.length & 255, head.length >> 8, ~head.length & 255, (~head.length >> 8) & 255])
  const foot = Buffer.alloc(8)
  foot.writeUInt32LE(crc32(rest.plain, crc32(head)), 0)
  foot.writeUInt32LE(head.length + rest.plain.length, 4)
  return Buffer.concat([gzipHead, stored, head, rest.deflated, foot])
}

/** How an answer may be compressed. Every browser takes both; over plain HTTP some ask for gzip only. */
export type Encoding = 'br' | 'gzip'

/**
 * A page that is sent once, compressed when it is long enough for that to help. Quickly and at once: handing it to another thread
 * costs more. Brotli at its quickest takes a fifth of the time of gzip and makes less of it (measured: 134 kB in 0.13 ms for 0.70).
 */
export function compressPage(page: Buffer, encoding: Encoding): Buffer<ArrayBuffer> | undefined {
  if (page.length < worthwhile) return undefined
  if (encoding === 'gzip') return gzipSync(page, { level: quickest.gzip })
  return brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: quickest.br, [constants.BROTLI_PARAM_SIZE_HINT]: page.length } })
}

/**
 * How this answer may be compressed, if at all. The length of a compressed page tells whether a text that somebody else chose
 * stands in it too (BREACH), so nothing is compressed that repeats what an address or a form brought: only pages asked for by an
 * address that brings ids.
 */
export function mayCompress(ask: Ask): readonly Encoding[] {
  if (ask.req.method !== 'GET') return []
  const taken = ask.req.header('accept-encoding') ?? ''
  const encodings = (['br', 'gzip'] as const).filter((one) => new RegExp(String.raw`\b${one}\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))`).test(taken))
  return Object.values(ask.req.queries()).every((values) => values.every(isId)) ? encodings : []
}
