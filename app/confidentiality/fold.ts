/** A text made comparable, and where each of its units stands in the text as typed. */
export type Folded = {
  text: string
  /** The place, in the text as typed, of a unit of the folded text; its length for the end. */
  at(unit: number): number
}

const simple = /^[ -~\n\r\t]*$/
const dropped = /[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/u
const letters: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ŧ: 't', ħ: 'h' }
const apostrophes = /[’‘ʼ`´′＇]/u
const hyphens = /[‐‑‒–−]/u

/**
 * Folds a text for comparing names: lower case, without accents and invisible signs, with one kind of apostrophe, hyphen and
 * space. Linear in the length of the text.
 */
export function fold(text: string): Folded {
  if (simple.test(text)) return { text: text.toLowerCase(), at: (unit) => unit }
  const units: string[] = []
  const places: number[] = []
  let at = 0
  for (const char of text) {
    for (const unit of foldOne(char)) {
      units.push(unit)
      places.push(at)
    }
    at += char.length
  }
  return { text: units.join(''), at: (unit) => places[unit] ?? text.length }
}

function foldOne(char: string): string {
  if (char < '\u0080') return char.toLowerCase()
  if (apostrophes.test(char)) return "'"
  if (hyphens.test(char)) return '-'
  if (/\s/u.test(char)) return ' '
  const plain = Array.from(char.toLowerCase().normalize('NFKD'), (part) => letters[part] ?? part).filter((part) => !dropped.test(part))
  return plain.join('')
}
