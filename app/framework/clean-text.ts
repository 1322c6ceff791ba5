import { longestText } from './limits.ts'

// What no text needs: control characters but tab and line ends, marks of byte order, orders to turn the direction of writing round,
// places that are no character.
const unwanted = /(?![\t\n\r])\p{Cc}|[\u202D\u202E\uFEFF\uFFFE\uFFFF]/gu
const hidden = /<(script|style|iframe|object|template|noscript|svg|math)\b[\s\S]*?(?:<\/\1\s*>|$)/gi
const comment = /<!--[\s\S]*?(?:-->|$)/g
const bullet = /<li\b[^<>]*>/gi
const block = /<\/?(?:p|div|br|hr|ul|ol|dl|dt|dd|h[1-6]|table|thead|tbody|tr|blockquote|pre|section|article|figure)\b[^<>]*>/gi
const inline =
  /<\/?(?:a|abbr|b|big|body|button|center|cite|code|col|colgroup|del|em|embed|figcaption|font|footer|form|frame|frameset|head|header|html|i|img|input|ins|kbd|label|li|link|main|marquee|meta|nav|option|param|q|s|select|small|source|span|strike|strong|sub|sup|td|textarea|tfoot|th|title|track|tt|u|var|video|audio|base|canvas)\b[^<>]*>/gi
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  pound: '£',
  euro: '€',
}

function withoutMarkup(text: string): string {
  return text.replace(hidden, ' ').replace(comment, '').replace(bullet, '\n• ').replace(block, '\n').replace(inline, '')
}

function decoded(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole
    const point = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })
}

function tidied(text: string): string {
  const lines = text
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .split('\n')
    .map((line) => line.replaceAll(/[ \t\u00A0]+/g, ' ').trim())
  return lines
    .filter((line) => line !== '•')
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

const mostPasses = 8

/**
 * A text from outside as plain text, in any language: without markup (what scripts and styles hold goes with them; paragraphs and
 * lists become lines), control characters and needless space; up to 50,000 characters. Cleaning twice changes nothing more.
 */
export function cleanText(text: string): string {
  let before = text.slice(0, longestText * 4).toWellFormed()
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const bare = before.replaceAll(unwanted, '')
    const plain = withoutMarkup(bare)
    // Only what was written as markup has its characters written as markup has them: “R&amp;D” stays where no tag stands.
    const next = tidied(plain === bare ? plain : decoded(plain))
    if (next === before) return shortened(next)
    before = next
  }
  return shortened(tidied(before.replaceAll('<', '‹').replaceAll(unwanted, '')))
}

/** The same for what is known to be HTML, whether or not it has tags. */
export function cleanHtml(html: string): string {
  return cleanText(`<p>${html}</p>`)
}

/** The same on one line: for titles, codes and names. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/g, ' ').trim()
}

function shortened(text: string): string {
  return text.length <= longestText
    ? text
    : `${text
        .slice(0, longestText - 1)
        .toWellFormed()
        .replaceAll('\uFFFD', '')
        .trimEnd()}…`
}
