import type { KeptIndex } from './kept-index.ts'
import type { Named } from './kept-names.ts'
import { standingOf, type Standing } from './used-as-name.ts'
import type { Word } from './words.ts'
import { abbreviations, adverbs, afterNoName, deeds, feelings, jargon, personVerbs, speechVerbs } from './words/context.ts'
import { pasts, presents } from './words/verbs.ts'
import { wordNames } from './words/word-names.ts'

const spaced = /(?<![\p{L}\p{N}])(?:\p{Lu}(?:[ -]\p{Lu}){2,3}|(?![AI])\p{Lu}[ /&-]\p{Lu})(?![\p{L}\p{N}'’])/gu
const dotted = /(?<![\p{L}\p{N}.])(?:\p{Lu}\.(?:[\s-]?\p{Lu}\.){0,2}[\s-]?\p{Lu}(?![\p{L}\p{N}])\.?|\p{Ll}\.(?:\s?\p{Ll}\.){1,3})/gu

/** Initials of kept people: with dots anywhere, without them only where a person stands. */
export function findInitials(text: string, words: readonly Word[], index: KeptIndex): Named[] {
  const named: Named[] = []
  const whose = (letters: string) => index.people.filter((person) => person.initials.has(letters))
  for (const pattern of [dotted, spaced]) {
    for (const { 0: found, index: start } of text.matchAll(pattern)) {
      const people = whose(found.replace(/[^\p{L}]/gu, '').toLowerCase())
      if (people.length > 0 && !/^(?:e\.\s?g|i\.\s?e|a\.\s?m|p\.\s?m|n\.\s?b)\./u.test(found)) named.push({ start, end: start + found.length, people })
    }
  }
  for (const [at, word] of words.entries()) {
    if (!word.shouted || word.is.length > 4) continue
    const people = whose(word.is)
    if (people.length > 0 && standsForSomebody(standingOf(at, words, text), text)) named.push({ start: word.start, end: word.end, people })
  }
  return named
}

/** Initials among small letters, unless they are words of a trade: those only where they say something. */
function standsForSomebody({ word, before, next, gap }: Standing, text: string): boolean {
  if (isExplained(text, word.end)) return false
  if (isDoneByOne(word, next, gap, text)) return true
  if (jargon.has(word.is) && isMet(before, next, gap)) return true
  if (abbreviations.has(word.is)) return false
  if (jargon.has(word.is)) return next !== undefined && gap === ' ' && (speechVerbs.has(next.is) || /^ and I\b/u.test(text.slice(word.end, word.end + 7)))
  if (word.possessive || (next !== undefined && personVerbs.has(next.is))) return true
  if (next !== undefined && gap === ' ' && isThingNext(next, text)) return false
  return wordNames.get(word.is) !== 'small word' && before?.shouted !== true && next?.shouted !== true && !/^[\s-]?\d/u.test(gap)
}

/** What no department and no thing does: "PR felt", "IT asked to meet at his house", but "HR told us". */
function isDoneByOne(word: Word, next: Word | undefined, gap: string, text: string): boolean {
  if (!word.opening || next === undefined || gap !== ' ') return false
  if (feelings.has(next.is)) return true
  if (!personVerbs.has(next.is) && !deeds.has(next.is)) return false
  return /^ (?!(?:us|me|them|him|her|everyone|everybody|staff|all)\b)[^.!?;\n]{0,80}\b(?:his|her|he|she|himself|herself)\b/u.test(
    text.slice(next.end, next.end + 90),
  )
}

/** "The GWR train", "HP sauce": a noun after letters makes a thing of them; what people do, and the small words of a sentence, do not. */
function isThingNext(next: Word, text: string): boolean {
  if (next.capital || afterNoName.has(next.is) || adverbs.has(next.is) || deeds.has(next.is) || pasts.has(next.is) || presents.has(next.is)) return false
  return (
    !/^(?:and|or|but|who|because|after|before|until|since|then|than|via|re|last|this|next|today|yesterday|tomorrow|me|him|us|them|will|would|can|could|\p{L}+(?:ed|ing|ly))$/u.test(
      next.is,
    ) && /\p{L}/u.test(text.slice(next.start, next.end))
  )
}

/** "Mrs P": a title, and the first letter of somebody's surname. */
export function findTitledInitials(text: string, words: readonly Word[], index: KeptIndex): Named[] {
  if (!/\b(?:M(?:r|rs|s|iss)|Dr)\.?\s\p{Lu}(?!\p{L})/iu.test(text)) return []
  return words.flatMap((word, at) => {
    if (word.is.length !== 1) return []
    const [title, next] = [words[at - 1], words[at + 1]]
    if (title === undefined || !word.capital || !title.capital || !/^(?:mr|mrs|ms|miss|dr)$/u.test(title.is)) return []
    if (
      !/^\.?\s$/u.test(text.slice(title.end, word.start)) ||
      (next?.capital === true && /^(?:\.?\s|['’-])$/u.test(text.slice(word.end, next.start)) && !next.opening)
    )
      return []
    const people = index.people.filter(({ surnames }) => surnames.some((surname) => surname.startsWith(word.is)))
    return people.length === 0 ? [] : [{ start: title.start, end: word.end, people }]
  })
}

/** "Met TB again", but "met TB patients" and "met PC Plod". */
function isMet(before: Word | undefined, next: Word | undefined, gap: string): boolean {
  if (before === undefined || !/^(?:met|thanked|texted|phoned|emailed)$/u.test(before.is)) return false
  return gap !== ' ' || next === undefined || !(next.capital || /[^s]s$/u.test(next.is))
}

/** "CP is short for child protection." */
function isExplained(text: string, from: number): boolean {
  return /^\s(?:is|was)\s(?:short for|the|an?|what)\b/u.test(text.slice(from, from + 24))
}
