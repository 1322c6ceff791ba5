import type { Entry, KeptIndex, Sought } from './kept-index.ts'
import { isCalledAfter, phraseAt } from './called-after.ts'
import { beginningsFor, slipsFor } from './nearly-named.ts'
import { isUsedAsName, standingOf, type Standing } from './used-as-name.ts'
import { widened } from './widened.ts'
import type { Word } from './words.ts'
import { sayings } from './words/context.ts'
import { soundOf } from './slips.ts'
import { firstNames } from './words/first-names.ts'
import { generalWords } from './words/organisations.ts'
import { places } from './words/places.ts'
import { wordNames } from './words/word-names.ts'

/** Words that are a kept person's name, from one to another, and whose name it may be. */
export type Named = { start: number; end: number; people: readonly Sought[] }

const betweenParts = /^(?:[\s._\-,’']{0,3}|[\s._-]*\p{Lu}\.?\s+|\s(?:v\.?\s?d\.)\s)$/u

/** Finds the names of kept people among the words of a text: parts, nicknames, joined forms, initials, slips of the pen. */
export function findKeptNames(text: string, words: readonly Word[], index: KeptIndex): Named[] {
  if (index.people.length === 0) return []
  const slips = new Map<string, readonly Entry[]>()
  const named: (Named & { last: number })[] = []
  for (const [at, word] of words.entries()) {
    const parted = partedAt(at, words, text, index)
    const entries = parted ?? entriesFor(word, at, words, text, index, slips)
    if (entries.length === 0) continue
    const people = entries.map(({ person }) => person)
    const [start, end, last] = widened(at, parted === undefined ? at : at + 1, words, text, people)
    const before = named.at(-1)
    const shared = before === undefined ? [] : people.filter((person) => before.people.includes(person))
    if (before !== undefined && start <= before.end)
      Object.assign(before, { end: Math.max(before.end, end), last, people: shared.length > 0 ? shared : before.people })
    else if (before !== undefined && shared.length > 0 && betweenParts.test(text.slice(before.end, start))) Object.assign(before, { end, last, people: shared })
    else named.push({ start, end, people, last })
  }
  return named.map(({ start, end, people }) => ({ start, end, people }))
}

/** A name written as two words that the vault has as one: "Abdul-Rahman", "Xiao Ming". */
function partedAt(at: number, words: readonly Word[], text: string, index: KeptIndex): readonly Entry[] | undefined {
  const [word, next] = [words[at], words[at + 1]]
  if (
    word === undefined ||
    next === undefined ||
    !word.capital ||
    next.is.length < 2 ||
    !/^(?:[ \n-]|-\s{0,3}\n\s{0,3})$/u.test(text.slice(word.end, next.start))
  )
    return undefined
  const entries = index.words.get(word.is + next.is)?.filter(({ part, short }) => part !== 'joined' && short !== true) ?? []
  return entries.length === 0 ? undefined : entries
}

function entriesFor(word: Word, at: number, words: readonly Word[], text: string, index: KeptIndex, slips: Map<string, readonly Entry[]>): readonly Entry[] {
  const known = knownAs(word, index).filter((entry) => entry.abroad !== true || standsBeside(entry, at, words, text, index))
  const likely =
    known.length > 0 ? usedAs(known, word, at, words, text, index) : [...beginningsFor(at, words, text, index), ...slipsFor(word, words[at + 1], index, slips)]
  if (likely.length === 0 || isPhraseOrPlace(at, words, text, likely)) return []
  return isAfterFirstName(at, words, text) ? likely.filter(({ person }) => isTheirs(words[at - 1], person, index)) : likely
}

/** Whose name the word is, as it stands, without digits at its end ("priya92"), or without the s of several of that name. */
function knownAs(word: Word, index: KeptIndex): readonly Entry[] {
  const known = index.words.get(word.is)
  if (known !== undefined) return known
  if (endsInDigit(word.is)) return /^\p{L}{4,}\d{1,4}$/u.test(word.is) ? (index.words.get(word.is.replace(/\d+$/u, '')) ?? []) : []
  const several = word.capital && !word.opening && word.is.endsWith('s') && word.is.length > 4 && !wordNames.has(word.is.slice(0, -1))
  return several ? (index.words.get(word.is.slice(0, -1)) ?? []) : []
}

/** After a first name that is none of theirs it is the name of somebody else: "Tom Nair" is not Priya. */
function isAfterFirstName(at: number, words: readonly Word[], text: string): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (before === undefined || word === undefined || !before.capital || !word.capital || before.possessive) return false
  return text.slice(before.end, word.start) === ' ' && firstNames.has(before.is) && !wordNames.has(before.is)
}

function isTheirs(word: Word | undefined, person: Sought, index: KeptIndex): boolean {
  if (word === undefined) return true
  return [index.words.get(word.is), index.sounds.get(soundOf(word.is))].some((entries) => entries?.some((entry) => entry.person === person))
}

function usedAs(known: readonly Entry[], word: Word, at: number, words: readonly Word[], text: string, index: KeptIndex): readonly Entry[] {
  const brief = !word.capital && word.is.length <= 3 && known.every(({ short }) => short === true)
  if (!wordNames.has(word.is) && !brief) return known
  const beside = known.filter((entry) => standsBeside(entry, at, words, text, index))
  if (beside.length > 0) return beside
  const standing = standingOf(at, words, text)
  if (!word.capital && word.possessive && wordNames.get(word.is) === 'verb' && known.some(({ part }) => part === 'given') && isFree(standing)) return known
  const named = wordNames.has(word.is) ? isUsedAsName(asBeginning(standing)) : saysSomething(standing)
  return named ? known : []
}

/** "Jack Frost", "Good Friday", "St Margaret's", unless all of it is one kept person's name. */
function isPhraseOrPlace(at: number, words: readonly Word[], text: string, likely: readonly Entry[]): boolean {
  const own = words[at]?.is
  const isOf = ({ person }: Entry, word: Word | undefined) => word !== undefined && (person.given.includes(word.is) || person.surnames.includes(word.is))
  const phrase = phraseAt(at, words, text)
  if (phrase !== undefined) {
    const all = words.slice(phrase[0], phrase[1] + 1)
    return !likely.some((entry) => all.every((word) => isOf(entry, word)) && entry.person.surnames.every((surname) => all.some(({ is }) => is === surname)))
  }
  const beside = likely.some((entry) => [words[at - 1], words[at + 1]].some((word) => word?.is !== own && isOf(entry, word)))
  return (
    !beside &&
    (isAnyOf(at, words, text) ||
      isCalledAfter(at, words, text) ||
      isWordForPlace(at, words, text) ||
      isAmongPlaces(at, words) ||
      isSmallThing(at, words, likely))
  )
}

/** "every Singh", "another Basil", "a hafiz", "the Shah of Blackpool": one of many, or what is called so; without a capital also what is "no lim". */
function isAnyOf(at: number, words: readonly Word[], text: string): boolean {
  const [word, before, next] = [words[at], words[at - 1], words[at + 1]]
  if (word === undefined || before === undefined || before.possessive || text.slice(before.end, word.start) !== ' ') return false
  if (/^(?:every|another|each)$/u.test(before.is) || (before.opening && /^an?$/u.test(before.is))) return true
  if (!word.capital) return /^(?:a|an|no|any|some|more)$/u.test(before.is) && !sayings.has(next?.is ?? '')
  if (before.is !== 'the' || word.possessive || next === undefined || text.slice(word.end, next.start) !== ' ') return false
  return next.is === 'of' || (next.capital && generalWords.has(next.is))
}

/** "Môn a Gwynedd": one place of two. */
function isAmongPlaces(at: number, words: readonly Word[]): boolean {
  const [word, next, beyond] = [words[at], words[at + 1], words[at + 2]]
  return (
    word?.capital === true && /^(?:a|and|ac|or|neu)$/u.test(next?.is ?? '') && beyond?.capital === true && places.has(beyond.is) && !firstNames.has(word.is)
  )
}

/** "the morgan of the story": a surname without a capital after an article, where nobody says anything. */
function isSmallThing(at: number, words: readonly Word[], likely: readonly Entry[]): boolean {
  const [word, before, next] = [words[at], words[at - 1], words[at + 1]]
  if (word === undefined || word.capital || !/^(?:the|an|this|that)$/u.test(before?.is ?? '')) return false
  return likely.every(({ part }) => part === 'surname') && !sayings.has(next?.is ?? '')
}

/** "Hope House", "Church Hall", and "Hedd, perffaith hedd": a name that is a word, before a kind of place, or small again close by. */
function isWordForPlace(at: number, words: readonly Word[], text: string): boolean {
  const [word, next] = [words[at], words[at + 1]]
  if (word === undefined || next === undefined || word.shouted || !wordNames.has(word.is)) return false
  if (word.opening && text[word.end] === ',' && words.slice(at + 1, at + 4).some(({ is, capital }) => is === word.is && !capital)) return true
  return next.capital && generalWords.has(next.is) && text.slice(word.end, next.start) === ' '
}

/** Who begins a sentence without a capital writes none: then what follows decides, as if there were one. */
function asBeginning(standing: Standing): Standing {
  const { word, gapBefore } = standing
  if (word.capital || !word.opening || !/(?:^|[.!?\n])\s*$/u.test(gapBefore)) return standing
  return { ...standing, word: { ...word, capital: true } }
}

/** No article, no other word that makes a thing of what follows: a beginning, a preposition, a verb before it. */
function isFree({ word, before }: Standing): boolean {
  return (
    word.opening ||
    before === undefined ||
    /^(?:to|with|from|about|for|at|in|on|and|but|of|is|was|saw|used|took|read|met|love|loved|like|liked|hear|heard)$/u.test(before.is)
  )
}

function saysSomething({ next, gap }: Standing): boolean {
  return next !== undefined && gap === ' ' && sayings.has(next.is)
}

function endsInDigit(word: string): boolean {
  const last = word.charCodeAt(word.length - 1)
  return last >= 48 && last <= 57
}

/** Whether the other half of the same person's name is next to it: then it is a name however it is written. */
function standsBeside({ person, part }: Entry, at: number, words: readonly Word[], text: string, index: KeptIndex): boolean {
  const sides = [words[at + 1], words[at - 1]]
  const word = words[at]
  return sides.some((side) => {
    if (side === undefined || word === undefined) return false
    const between = side.start > word.start ? text.slice(word.end, side.start) : text.slice(side.end, word.start)
    const turned = (part === 'surname') === side.start > word.start
    if (!(turned ? /^(?:,?\s|_)$/u : /^[\s._-]{0,3}$/u).test(between)) return false
    const initial =
      side.is.length === 1 &&
      side.capital &&
      side.is !== 'i' &&
      side.start > word.start &&
      word.capital &&
      person.surnames.some((name) => name.startsWith(side.is))
    if (initial) return true
    const other = index.words.get(side.is)?.some((entry) => entry.person === person && (entry.part !== part || side.is !== word.is)) === true
    return other && (word.capital || side.capital || !wordNames.has(side.is))
  })
}
