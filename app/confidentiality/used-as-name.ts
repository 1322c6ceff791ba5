import { isDeed, isDeedLater } from './acting.ts'
import type { Word } from './words.ts'
import {
  adverbs,
  afterNoName,
  afterThing,
  amounts,
  asides,
  beforeSeason,
  deeds,
  growing,
  months,
  mostlyNames,
  ofSeason,
  personVerbs,
  seasonDeeds,
  sayings,
  speechVerbs,
  tasks,
  titles,
} from './words/context.ts'
import { people, ranks, relations, surnames } from './words/around.ts'
import { firstNames } from './words/first-names.ts'
import { wordNames, type WordKind } from './words/word-names.ts'

/** A word with its neighbours, and what stands between it and the next one. */
export type Standing = {
  word: Word
  before: Word | undefined
  beforeLast: Word | undefined
  next: Word | undefined
  afterNext: Word | undefined
  third: Word | undefined
  gap: string
  gapBefore: string
  /** The word before as typed. */
  typedBefore: string
}

/** A word with its neighbours. */
export function standingOf(at: number, words: readonly Word[], text: string): Standing {
  const word = words[at]
  if (word === undefined) throw new Error('A word beyond the text')
  const before = words[at - 1]
  const next = words[at + 1]
  const gap = next === undefined ? text.slice(word.end) : text.slice(word.end, next.start)
  const gapBefore = before === undefined ? text.slice(0, word.start) : text.slice(before.end, word.start)
  const typedBefore = before === undefined ? '' : text.slice(before.start, before.end)
  return { word, before, beforeLast: words[at - 2], next, afterNext: words[at + 2], third: words[at + 3], gap, gapBefore, typedBefore }
}

/**
 * Whether a name that is also a word (Grace, Mark, Will, May) stands there as a name. In doubt in the middle of a sentence a
 * capital decides; at its beginning, what follows; without a capital, only somebody who says something.
 */
export function isUsedAsName(standing: Standing): boolean {
  const { word, before } = standing
  const kind = wordNames.get(word.is)
  if (kind === undefined) return true
  if (before !== undefined && titles.has(before.is) && !before.possessive) return word.capital
  if (kind === 'small word' || isThing(standing)) return false
  if (!word.capital) return isSomebodySaying(standing)
  if (word.shouted) return isShoutedName(standing, kind)
  if (kind === 'season' && isSeason(standing)) return false
  return word.opening ? beginsAsName(standing, kind) : true
}

/** "mark said", "grace rang": who says something is somebody, also without a capital. */
function isSomebodySaying({ word, before, next, gap, gapBefore }: Standing): boolean {
  if (before !== undefined && gapBefore === ' ' && /^(?:told|asked|rang|phoned|emailed|texted|thanked)$/u.test(before.is))
    return !/^\s(?:of|for|to see)\b/u.test(gap)
  if (next === undefined || gap !== ' ' || !sayings.has(next.is)) return false
  return (
    word.opening ||
    before === undefined ||
    /[,(–-]/u.test(gapBefore) ||
    /^(?:and|but|then|that|when|because|if|so|as|while|after|before|what|how|yesterday|today)$/u.test(before.is)
  )
}

function isShoutedName({ word, before, next, afterNext, gap }: Standing, kind: WordKind): boolean {
  if (word.possessive) return kind !== 'season'
  if (before !== undefined && before.shouted && /^(?:ring|call|phone|text|email|chase|tell|ask|told|asked|rang|met)$/u.test(before.is)) return true
  if (next !== undefined && /^:\s$/u.test(gap) && word.opening) return personVerbs.has(next.is) || sayings.has(next.is)
  if (next === undefined || gap !== ' ') return false
  if (speechVerbs.has(next.is) || sayings.has(next.is)) return before === undefined || word.opening || !/^(?:i|we|you|they|he|she|it|who)$/u.test(before.is)
  if (word.opening && personVerbs.has(next.is) && !/^(?:is|was|may|might|must|would|can|could|should|let|set|put|needs?|made|found|kept)$/u.test(next.is))
    return true
  return next.is === 'to' && kind === 'verb' && word.opening && afterNext !== undefined && tasks.has(afterNext.is)
}

function isThing({ word, before, beforeLast, next, gap, gapBefore, typedBefore }: Standing): boolean {
  if (next !== undefined && gap === ' ' && afterThing.has(next.is)) return true
  const article =
    before !== undefined &&
    gapBefore === ' ' &&
    /^(?:the|an?|no|this|her|his|their|my|our|your|more|some|any|such|every|each|be|being|very|too|one|two|three|four|five|six|seven|eight|nine|ten)$/iu.test(
      typedBefore,
    )
  if (article) return !(typedBefore === 'a' && beforeLast !== undefined && beforeLast.capital && !beforeLast.opening)
  if (
    gapBefore === ' ' &&
    /^(?:Old|New|Red|Black|White|Great|High|Royal|North|South|East|West|Amazing|Holy|Good|Free|Pure|Dear Old)$/u.test(typedBefore) &&
    before?.opening === false
  )
    return true
  if (before !== undefined && before.possessive && before.capital && /^['’]s?\s$/u.test(gapBefore)) return true
  if (typedBefore === 'of' && gapBefore === ' ' && beforeLast !== undefined && beforeLast.capital && !beforeLast.shouted && !amounts.has(beforeLast.is))
    return true
  if (before !== undefined && gapBefore === ' ' && isPartOfTitle(before)) return true
  return word.is === 'will' && before !== undefined && /^(?:options?|way)$/u.test(before.is)
}

/** "the Employment Rights Bill": a word with a capital before, that begins nothing and is no name, title or rank. */
function isPartOfTitle({ is, capital, shouted, opening }: Word): boolean {
  return (
    capital &&
    !shouted &&
    !opening &&
    is.length > 2 &&
    !firstNames.has(is) &&
    !titles.has(is) &&
    !ranks.has(is) &&
    !relations.has(is) &&
    !surnames.has(is) &&
    !wordNames.has(is)
  )
}

function isSeason({ word, before, next, afterNext, gap, gapBefore }: Standing): boolean {
  if (next !== undefined && afterNext !== undefined && /^(?:and|or|to|a|i)$/u.test(next.is) && months.has(afterNext.is)) return true
  if (next !== undefined && gap === ' ' && seasonDeeds.has(next.is)) return true
  if (next !== undefined && gap === ' ' && /^(?:is|was)$/u.test(next.is) && afterNext !== undefined && ofSeason.has(afterNext.is)) return true
  if (before !== undefined && /^(?:after|before|until|till|since)$/u.test(before.is) && next !== undefined && gap === ' ' && leaves(next)) return false
  if (before !== undefined && !word.opening && (beforeSeason.has(before.is) || /^\d/u.test(before.is))) return true
  if (before !== undefined && months.has(before.is) && /^(?:[,/–-]?\s?)$/u.test(gapBefore)) return true
  if (next !== undefined && months.has(next.is) && /^(?:,?\s|[/–-])$/u.test(gap)) return true
  return gap === ' ' && next !== undefined && /^\d/u.test(next.is)
}

/** What a season does not: "after Summer left", but "before May is out". */
function leaves({ is }: Word): boolean {
  return (
    sayings.has(is) ||
    deeds.has(is) ||
    /^(?:left|leaves|spoke|speaks|said|joined|joins|started|moved|agreed|signed|answered|replied|raised|talked|explained|decided)$/u.test(is)
  )
}

function beginsAsName({ word, next, afterNext, third, gap, gapBefore }: Standing, kind: WordKind): boolean {
  if (word.possessive) return kind !== 'noun' || mostlyNames.has(word.is) || next === undefined || !/^(?:a|an|the)$/u.test(next.is)
  if (gap === '/' && next !== undefined && /^(?:me|i|us|her|him)$/u.test(next.is)) return true
  if (next !== undefined && gap === ' ' && isHeading(next, afterNext) && kind !== 'season') return true
  if (next === undefined || /^[.!?)]/u.test(gap)) return kind !== 'verb' || gap.startsWith('?') || /:\s$/u.test(gapBefore)
  if (gap.startsWith(':') && /^\d/u.test(next.is) && kind !== 'season') return false
  if (/^[,:/]/u.test(gap))
    return (
      !isListed(next, afterNext) &&
      !isWordOfMouth(word, next, afterNext) &&
      (kind === 'verb' || mostlyNames.has(word.is) || asides.has(next.is) || afterNext === undefined || afterNext.start - next.end < 2)
    )
  if (gap === '-' && !next.capital) return kind !== 'verb' || /^(?:like|led|the|style|ish|s)$/u.test(next.is)
  if (gap !== ' ') return true
  if (next.is === 'to' && afterNext !== undefined && tasks.has(afterNext.is) && (kind === 'verb' || mostlyNames.has(word.is) || isAsked(afterNext)))
    return !/^(?:will|hope|promise|honou?r|blessing)$/u.test(word.is)
  if (/^(?:on|at)$/u.test(next.is) && afterNext !== undefined && /^(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day$)/u.test(afterNext.is)) return true
  if (next.is === 'with' && afterNext !== undefined && /^(?:her|his|their)$/u.test(afterNext.is)) return true
  if (isDeedLater(next, afterNext, third)) return true
  if (afterNoName.has(next.is) || growing.has(next.is) || /^(?:are|were|have|do)(?:n't)?$/u.test(next.is)) return false
  if (/^(?:is|was|isn't|wasn't)$/u.test(next.is)) return mostlyNames.has(word.is) || !isThingLater(afterNext) || isSomebodyLater(afterNext, third)
  if (speechVerbs.has(next.is) || adverbs.has(next.is)) return true
  if (next.is === 'or') return afterNext !== undefined && afterNext.capital
  if (next.is === 'and') return afterNext !== undefined && (afterNext.capital || /^(?:i|he|she|her|his|their)$/u.test(afterNext.is))
  if (/^(?:may|might|must|can|could|should|would)$/u.test(next.is)) return kind === 'noun'
  if (personVerbs.has(next.is) || isDeed(next, afterNext)) return true
  return kind !== 'season' && (mostlyNames.has(word.is) || /[^e]ed$/u.test(next.is))
}

/** "Church, chapel or mosque": things one after the other. */
function isListed(next: Word, afterNext: Word | undefined): boolean {
  return !next.capital && (next.is === 'not' || (afterNext !== undefined && /^(?:or|nor|and)$/u.test(afterNext.is) && !asides.has(next.is)))
}

/** "Hope, she said, is what kills you", "Joy, at last": what is said, not who says it. */
function isWordOfMouth({ is }: Word, next: Word, afterNext: Word | undefined): boolean {
  if (afterNext === undefined || mostlyNames.has(is)) return next.is === 'alas'
  if (next.is === 'at') return /^(?:last|least|best|first)$/u.test(afterNext.is)
  return (
    next.is === 'alas' || (/^(?:i|he|she|they|we)$/u.test(next.is) && /^(?:said|says|say|told|tell|tells|thought|wrote|called|calls|call)$/u.test(afterNext.is))
  )
}

/** "Joy Session 3": notes of a session with somebody. */
function isHeading(next: Word, afterNext: Word | undefined): boolean {
  return next.capital && /^(?:session|meeting|call|review)$/u.test(next.is) && afterNext !== undefined && /^\d/u.test(afterNext.is)
}

/** "Joy to send the form", but "Joy to see it". */
function isAsked({ is }: Word): boolean {
  return !/^(?:see|meet|get|do|share|ask|come|read|bring)$/u.test(is)
}

/** "Frank is the oldest", "Grace was the manager". */
function isSomebodyLater(article: Word | undefined, word: Word | undefined): boolean {
  if (article === undefined || word === undefined || !/^(?:the|a|an|our|my|his|her|their|one)$/u.test(article.is)) return false
  return (
    relations.has(word.is) ||
    people.has(word.is) ||
    /^(?:oldest|eldest|youngest|tallest|newest|quietest|loudest|busiest|kindest|only|first|last)$/u.test(word.is)
  )
}

function isThingLater(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    /^(?:a|an|the|not|what|when|where|how|one|important|something|everything|there|needed|hard|rare|scarce|contagious|infectious|fleeting|elusive|everywhere|overrated|underrated|possible|essential|key|vital|necessary|part|cheap|powerful|short|said|breaking|fading|approaching|over|served|paid|written|drawn|read|lost|restored|renewed)$/u.test(
      word.is,
    )
  )
}
