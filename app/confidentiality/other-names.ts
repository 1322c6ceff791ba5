import { isUsedAsName } from './used-as-name.ts'
import { standingOf } from './kept-names.ts'
import type { Word } from './words.ts'
import { particles, personVerbs, titles } from './words/context.ts'
import { firstNames } from './words/first-names.ts'
import { noSurname, quoted } from './words/not-people.ts'
import { wordNames } from './words/word-names.ts'

type Span = { start: number; end: number }

const cited = /^(?:['’]s)?(?:,?\s+(?:and|&)\s+\p{Lu}[\p{L}’'-]+)?(?:,?\s+(?:\p{Lu}\.\s*)+)?(?:\s+et al\.?)?,?\s*\(?(?:1[89]|20)\d\d\b/u
const firstLetterWords = 3

/**
 * Finds people whom nobody has told us of: a title with a name, a common first name with or without a surname. Cautious: whom
 * learners quote and whatever is called after people is left alone.
 */
export function findOtherNames(text: string, words: readonly Word[]): Span[] {
  const spans: Span[] = []
  let at = 0
  while (at < words.length) {
    const last = lastWordOfName(at, words, text)
    const [first, end] = [words[at], words[last ?? at]]
    if (last !== undefined && first !== undefined && end !== undefined) spans.push({ start: first.start, end: end.end })
    at = (last ?? at) + 1
  }
  return spans
}

function lastWordOfName(at: number, words: readonly Word[], text: string): number | undefined {
  const word = words[at]
  if (word === undefined || !word.capital) return undefined
  if (titles.has(word.is) && !word.possessive) return afterTitle(at, words, text)
  if (!firstNames.has(word.is) || word.shouted) return undefined
  const last = withSurname(at, words, text)
  if (isThingOrQuoted(at, last, words, text)) return undefined
  return wordNames.has(word.is) && !isSurely(at, last, words, text) ? undefined : last
}

function afterTitle(at: number, words: readonly Word[], text: string): number | undefined {
  const next = words[at + 1]
  const word = words[at]
  if (word === undefined || next === undefined || !/^\.?\s$/u.test(text.slice(word.end, next.start))) return undefined
  const name = particles.has(next.is) ? words[at + 2] : next
  if (name === undefined || !name.capital || name.shouted || noSurname.has(name.is) || name.is.length < 2) return undefined
  return withSurname(at + 1, words, text)
}

/** Goes on over capitalised words that can be a surname, and particles before them. */
function withSurname(at: number, words: readonly Word[], text: string): number {
  let last = at
  while (last - at < firstLetterWords) {
    const here = words[last]
    const next = words[last + 1]
    if (here === undefined || next === undefined || here.possessive || !/^(?:[ -]|\.\s)$/u.test(text.slice(here.end, next.start))) break
    const beyond = words[last + 2]
    if (particles.has(next.is) && beyond?.capital === true && text.slice(next.end, beyond.start) === ' ') {
      last += 2
      continue
    }
    if (!next.capital || next.shouted || noSurname.has(next.is) || (text.slice(here.end, next.start).startsWith('.') && here.is.length > 1)) break
    last += 1
  }
  return last
}

function isThingOrQuoted(at: number, last: number, words: readonly Word[], text: string): boolean {
  const { word, before, next, gap, gapBefore } = standingOf(at, words, text)
  if (before !== undefined && gapBefore === ' ' && /^(?:a|an|the|another)$/u.test(before.is) && !before.possessive && last === at) return true
  if (last === at && next !== undefined && gap === ' ' && next.capital && noSurname.has(next.is)) return true
  if (before !== undefined && quoted.has(`${before.is} ${word.is}`)) return true
  const joined = words.slice(at, last + 1).map(({ is }) => is)
  for (let most = 2; most <= joined.length; most += 1) if (quoted.has(joined.slice(0, most).join(' '))) return true
  if (next !== undefined && quoted.has(`${word.is} ${next.is}`)) return true
  return cited.test(text.slice(words[last]?.end))
}

/** A name that is a word too needs a surname, or somebody acting, to be taken for a person. */
function isSurely(at: number, last: number, words: readonly Word[], text: string): boolean {
  const standing = standingOf(at, words, text)
  if (!isUsedAsName(standing)) return false
  if (last > at) return !standing.word.opening
  return standing.word.possessive || (standing.next !== undefined && standing.gap === ' ' && personVerbs.has(standing.next.is) && !standing.word.opening)
}
