/** A piece of a letter: words, or an address that can be followed. */
export type Piece = { words: string; href?: string }

/** Splits the text of a letter so that addresses of this application become links; any other address stays words. */
export function piecesOf(text: string, baseUrl: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    const href = match[0].replace(/[.,;:!?)]+$/, '')
    if (!isOwn(href, baseUrl)) continue
    if (match.index > at) pieces.push({ words: text.slice(at, match.index) })
    pieces.push({ words: href, href })
    at = match.index + href.length
  }
  if (at < text.length) pieces.push({ words: text.slice(at) })
  return pieces
}

function isOwn(address: string, baseUrl: string): boolean {
  return URL.canParse(address) && new URL(address).origin === new URL(baseUrl).origin
}

/** The paragraphs of a letter: what stands between empty lines, without a first one that only repeats the subject. */
export function paragraphsOf(text: string, subject: string): string[] {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph, at) => paragraph !== '' && !(at === 0 && paragraph === subject))
}
