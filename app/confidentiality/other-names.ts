import { isCalledAfter, phraseAt } from './called-after.ts'
import { isNamedByRelation } from './named-by-relation.ts'
import { isSpokenOf } from './spoken-of.ts'
import { isUsedAsName, standingOf } from './used-as-name.ts'
import type { Word } from './words.ts'
import { afterRank, chineseSurnames, notNamed, ranks, relations, surnames } from './words/around.ts'
import { afterNoName, particles, personVerbs, titles } from './words/context.ts'
import { firstNames } from './words/first-names.ts'
import { noSurname } from './words/not-people.ts'
import { wordNames } from './words/word-names.ts'

type Span = { start: number; end: number }

const cited = /^(?:['’]s)?(?:,?\s+(?:and|&)\s+\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?)?(?:,?\s+(?:\p{Lu}\.\s*)+)?(?:\s+et al\.?)?,?\s*\(?(?:1[89]|20)\d\d\b/u
const firstLetterWords = 3
const mostTitles = 3

/**
 * Finds people whom nobody has told us of: a title or rank with a name, a common first name with or without a surname, an
 * initial with a surname, whom a relation names ("her sister Non"). Cautious: whom learners quote and whatever is called after
 * people is left alone.
 */
export function findOtherNames(text: string, words: readonly Word[]): Span[] {
  const spans: Span[] = []
  let at = 0
  while (at < words.length) {
    const last = lastWordOfName(at, words, text)
    const [first, end] = [words[at], words[last ?? at]]
    if (last !== undefined && first !== undefined && end !== undefined) spans.push({ start: startOf(at, words, text), end: end.end })
    at = (last ?? at) + 1
  }
  return spans
}

/** "the Reverend Morag Kerr": the article belongs to the style. */
function startOf(at: number, words: readonly Word[], text: string): number {
  const [before, word] = [words[at - 1], words[at]]
  if (word === undefined) throw new Error('A word beyond the text')
  return word.is === 'reverend' && before?.is === 'the' && text.slice(before.end, word.start) === ' ' ? before.start : word.start
}

function lastWordOfName(at: number, words: readonly Word[], text: string): number | undefined {
  const word = words[at]
  if (word === undefined || !word.capital) return undefined
  if ((titles.has(word.is) || ranks.has(word.is)) && !word.possessive) {
    const last = afterTitle(at, words, text)
    if (last !== undefined) return isPublic(at, last, words, text) || isHouseName(at, words, text) ? undefined : last
  }
  const last = withSurname(at, words, text)
  if (word.is.length === 1) return isInitialWithSurname(at, last, words, text) ? last : undefined
  if (word.shouted && !(last > at && firstNames.has(word.is))) return undefined
  const isName = isNamedByRelation(at, last, words, text) || (last > at && hasKnownSurname(at, last, words, text)) || isFirstName(at, last, words, text)
  return isName && !isThingOrQuoted(at, last, words, text) ? last : undefined
}

/** "the Lord Nelson", "the Captain Cook": a house or a ship. */
function isHouseName(at: number, words: readonly Word[], text: string): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (before?.is !== 'the' || word === undefined || text.slice(before.end, word.start) !== ' ') return false
  return /^(?:lord|lady|sir|dame|captain|admiral|general|colonel|prince|princess|earl|duke|king|queen)$/u.test(word.is)
}

function isFirstName(at: number, last: number, words: readonly Word[], text: string): boolean {
  const { is = '' } = words[at] ?? {}
  return firstNames.has(is) && (!wordNames.has(is) || isSurely(at, last, words, text))
}

/** The last word of the name after a title, or after several ("Detective Inspector", "Mr and Mrs"). */
function afterTitle(at: number, words: readonly Word[], text: string, more = mostTitles): number | undefined {
  const [word, next, beyond] = [words[at], words[at + 1], words[at + 2]]
  if (word === undefined || next === undefined || !/^\.?\s$/u.test(text.slice(word.end, next.start))) return undefined
  if (/^(?:and|a|ac)$/u.test(next.is) && beyond !== undefined && beyond.capital && titles.has(beyond.is))
    return more === 0 ? undefined : afterTitle(at + 2, words, text, more - 1)
  const isRank = !titles.has(word.is)
  if (more > 0 && next.capital && (titles.has(next.is) || ranks.has(next.is)) && beyond !== undefined && beyond.capital) {
    const further = afterTitle(at + 1, words, text, more - 1)
    if (further !== undefined) return further
  }
  const name = particles.has(next.is) ? beyond : next
  if (titles.has(word.is) && next.capital && next.is.length === 1 && beyond?.capital === true && !beyond.shouted && beyond.is.length > 2) {
    if (/^\.?\s$/u.test(text.slice(next.end, beyond.start)) && !noSurname.has(beyond.is)) return withSurname(at + 2, words, text)
  }
  if (word.shouted && next.shouted && titles.has(word.is) && surnames.has(next.is)) return at + 1
  if (name === undefined || !name.capital || name.shouted || noSurname.has(name.is) || name.is.length < 2) return undefined
  if (isRank && (afterRank.has(name.is) || notNamed.has(name.is) || (isEndearing(word.is) && !firstNames.has(name.is)))) return undefined
  return withSurname(at + 1, words, text)
}

function isEndearing(word: string): boolean {
  return /^(?:big|wee|little|auld|charge|chief|private|mama|papa|justice|major|pan|br|sr|elder|anti)$/u.test(word)
}

/** Goes on over capitalised words that can be a surname, and particles and initials before them. */
function withSurname(at: number, words: readonly Word[], text: string): number {
  let last = at
  while (last - at < firstLetterWords) {
    const here = words[last]
    const next = words[last + 1]
    if (here === undefined || next === undefined || here.possessive || !/^(?:[ \n-]|\.\s)$/u.test(text.slice(here.end, next.start))) break
    const beyond = words[last + 2]
    if (particles.has(next.is) && beyond?.capital === true && /^[ '’-]$/u.test(text.slice(next.end, beyond.start))) {
      last += 2
      continue
    }
    if (!next.capital || (next.shouted && !here.shouted) || noSurname.has(next.is) || (next.opening && text.slice(here.end, next.start).startsWith('\n'))) break
    if (text.slice(here.end, next.start).startsWith('.') && here.is.length > 1) break
    last += 1
  }
  return last
}

function isThingOrQuoted(at: number, last: number, words: readonly Word[], text: string): boolean {
  const { before, next, gap, gapBefore } = standingOf(at, words, text)
  if (before !== undefined && gapBefore === ' ' && /^(?:a|an|the|another)$/u.test(before.is) && !before.possessive) return true
  if (last === at && next !== undefined && gap === ' ' && next.capital && noSurname.has(next.is)) return true
  if (isSpokenOf(words[at]?.start ?? 0, words[last]?.end ?? 0, text, last > at)) return true
  return isPublic(at, last, words, text) || cited.test(text.slice(words[last]?.end, (words[last]?.end ?? 0) + 80))
}

function isPublic(at: number, last: number, words: readonly Word[], text: string): boolean {
  for (let here = at; here <= last; here += 1) if (phraseAt(here, words, text) !== undefined || isCalledAfter(here, words, text)) return true
  return false
}

/** "M. Trevelyan", "T. Bruce Abernathy", but not "plan B. Then". */
function isInitialWithSurname(at: number, last: number, words: readonly Word[], text: string): boolean {
  const [word, before, surname] = [words[at], words[at - 1], words[last]]
  if (word === undefined || surname === undefined || last === at || text[word.end] !== '.' || surname.is.length < 3 || surname.shouted) return false
  const led = before === undefined || /^(?:by|from|with|to|and|for|is|of|dr|signed|told|asked|witness|name|thanks)$/u.test(before.is)
  if (!led && before.capital && /^[ .]*$/u.test(text.slice(before.end, word.start))) return false
  const follows = !led && !word.opening && text.slice(before.end, word.start) === ' '
  if (follows || afterNoName.has(words[at + 1]?.is ?? '') || notNamed.has(words[at + 1]?.is ?? '')) return false
  return !isPublic(at, last, words, text) && !cited.test(text.slice(surname.end, surname.end + 80))
}

/** A capitalised word before a common surname, or a first name after a Chinese one. */
function hasKnownSurname(at: number, last: number, words: readonly Word[], text: string): boolean {
  const [word, next] = [words[at], words[last]]
  if (word === undefined || next === undefined || next.is.length < 2 || word.shouted) return false
  const chinese = chineseSurnames.has(word.is) && last === at + 1 && next.is.length <= 9 && !wordNames.has(next.is)
  if (chinese && text.slice(word.end, next.start) === ' ') return word.is !== 'he' && !afterNoName.has(next.is) && !noSurname.has(next.is)
  const between = words.slice(at, last)
  if (between.length > 2 || between.some(({ is }) => titles.has(is) || ranks.has(is) || is.length < 2)) return false
  if (!surnames.has(next.is) || wordNames.has(word.is) || notNamed.has(word.is) || afterNoName.has(word.is) || particles.has(word.is)) return false
  if (firstNames.has(word.is) || !word.opening) return !wordNames.has(next.is) || firstNames.has(word.is)
  return !wordNames.has(next.is) && /^(?:['’]s|,|\s(?:has|had|is|was|said|says|and|will|would|wants)\s)/u.test(text.slice(next.end, next.end + 8))
}

/** A name that is a word too needs a surname, or somebody acting, to be taken for a person. */
function isSurely(at: number, last: number, words: readonly Word[], text: string): boolean {
  const standing = standingOf(at, words, text)
  if (!isUsedAsName(standing)) return false
  if (last > at) return !standing.word.opening
  if (/^\s\($/u.test(standing.gap) && standing.next !== undefined && relations.has(standing.next.is)) return true
  return standing.word.possessive || (standing.next !== undefined && standing.gap === ' ' && personVerbs.has(standing.next.is) && !standing.word.opening)
}
