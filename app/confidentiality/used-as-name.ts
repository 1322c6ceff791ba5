import type { Word } from './words.ts'
import { adverbs, afterNoName, afterThing, beforeSeason, personVerbs, speechVerbs, titles } from './words/context.ts'
import { wordNames } from './words/word-names.ts'

/** A word with its neighbours, and what stands between it and the next one. */
export type Standing = { word: Word; before: Word | undefined; next: Word | undefined; afterNext: Word | undefined; gap: string; gapBefore: string }

/**
 * Whether a name that is also a word (Grace, Mark, Will, May) stands there as a name. In doubt in the middle of a sentence a
 * capital decides; at its beginning, what follows.
 */
export function isUsedAsName(standing: Standing): boolean {
  const { word, before } = standing
  const kind = wordNames.get(word.is)
  if (kind === undefined) return true
  if (before !== undefined && titles.has(before.is) && !before.possessive) return word.capital
  if (!word.capital || word.shouted) return false
  if (kind === 'small word') return false
  if (isThing(standing)) return false
  if (kind === 'season' && isSeason(standing)) return false
  return word.opening ? beginsAsName(standing, kind) : true
}

function isThing({ word, before, next, gap, gapBefore }: Standing): boolean {
  if (next !== undefined && gap === ' ' && afterThing.has(next.is)) return true
  const article = before !== undefined && gapBefore === ' ' && /^(?:the|a|an|no|this|her|his|their|my|our)$/u.test(before.is)
  if (article) return true
  return word.is === 'will' && before !== undefined && /^(?:options?|way)$/u.test(before.is)
}

function isSeason({ word, before, next, gap }: Standing): boolean {
  if (before !== undefined && !word.opening && (beforeSeason.has(before.is) || /^\d/u.test(before.is))) return true
  return gap === ' ' && next !== undefined && /^\d/u.test(next.is)
}

function beginsAsName({ word, next, afterNext, gap }: Standing, kind: 'verb' | 'season' | 'noun'): boolean {
  if (word.possessive) return true
  if (next === undefined || /^[.!?)]/u.test(gap)) return kind !== 'verb'
  if (/^[,:/]/u.test(gap)) return kind === 'verb' || afterNext === undefined || afterNext.start - next.end < 2
  if (gap !== ' ') return true
  if (afterNoName.has(next.is)) return false
  if (/^(?:is|was)$/u.test(next.is)) return !isThingLater(afterNext)
  if (speechVerbs.has(next.is) || adverbs.has(next.is)) return true
  if (next.is === 'and' && afterNext !== undefined && (afterNext.capital || afterNext.is === 'i')) return true
  if (/^(?:and|may|might|must|can|could|should|would)$/u.test(next.is)) return kind === 'noun'
  if (kind === 'season') return personVerbs.has(next.is)
  if (personVerbs.has(next.is)) return true
  return kind === 'noun' ? /(?:s|ed)$/u.test(next.is) : next.capital
}

function isThingLater(word: Word | undefined): boolean {
  return word !== undefined && /^(?:a|an|the|not|what|when|where|how|one|important|something|everything)$/u.test(word.is)
}
