import type { Entry, KeptIndex } from './kept-index.ts'
import { isBriefSlipOf, isSlipOf, soundOf } from './slips.ts'
import { standingOf, type Standing } from './used-as-name.ts'
import type { Word } from './words.ts'
import { afterNoName, deeds, noBeginning, personVerbs, sayings } from './words/context.ts'
import { firstNames } from './words/first-names.ts'
import { ordinaryWords } from './words/ordinary-words.ts'
import { wordNames } from './words/word-names.ts'

const twoSlips = 10

/** A first name cut short, also with an ending that makes it fond: "Priy", "Gwenll", "Sukhi". */
export function beginningsFor(at: number, words: readonly Word[], text: string, index: KeptIndex): readonly Entry[] {
  const word = words[at]
  if (word === undefined || !word.capital || word.shouted || word.is.length < 3) return []
  const fond = fondSurnamesFor(at, words, text, index)
  if (fond.length > 0) return fond
  const likely = index.beginnings.get(word.is.slice(0, 3)) ?? []
  const ends = word.is.length >= 4 ? (index.endings.get(word.is.slice(-3)) ?? []) : []
  if (
    likely.length + ends.length === 0 ||
    firstNames.has(word.is) ||
    wordNames.has(word.is) ||
    ((noBeginning.has(word.is) || ordinaryWords.has(word.is)) && !isSaying(words[at + 1])) ||
    afterNoName.has(word.is)
  )
    return []
  const stem = word.is.length > 3 ? word.is.replace(/(?:ie|ey|[iyos])$/u, '') : word.is
  const single = stem.replace(/(.)\1$/u, '$1')
  const found = [
    ...ends.filter(({ part }) => part.endsWith(word.is) && part.length >= word.is.length + 2),
    ...likely.filter(
      ({ part }) =>
        (part.startsWith(word.is) && part.length >= word.is.length + (word.is.length === 4 && isSaying(words[at + 1]) ? 1 : 2)) ||
        (stem !== word.is &&
          part !== word.is &&
          stem.length >= 3 &&
          part.length >= 5 &&
          (part.startsWith(stem) || (single.length >= 4 && part.startsWith(single)))) ||
        (stem !== word.is && part !== word.is && !word.is.endsWith('s') && (part === single || part.replace(/e$/u, '') === stem)),
    ),
  ]
  if (found.length === 0 || !(word.is.length >= 5 || !word.opening || isActing(standingOf(at, words, text)))) return []
  return found.map(({ entry }) => entry)
}

/** A surname cut short with an ending that makes it fond, among mates: "Locky" for Lockwood, "Rudgie" for Rudge. */
function fondSurnamesFor(at: number, words: readonly Word[], text: string, index: KeptIndex): readonly Entry[] {
  const word = words[at]
  const likely = word === undefined ? undefined : index.surnames.get(word.is.slice(0, 3))
  if (word === undefined || likely === undefined || word.is.length < 5) return []
  if (firstNames.has(word.is) || wordNames.has(word.is) || ordinaryWords.has(word.is) || noBeginning.has(word.is) || afterNoName.has(word.is)) return []
  const stem = word.is.replace(/(?:ers|zza|sy|ie|ey|[yo])$/u, '').replace(/(.)\1$/u, '$1')
  if (stem === word.is || stem.length < 3 || !(isActing(standingOf(at, words, text)) || !word.opening)) return []
  return likely.filter(({ part }) => part !== word.is && part.startsWith(stem) && part.length > stem.length).map(({ entry }) => entry)
}

function isSaying(next: Word | undefined): boolean {
  return next !== undefined && sayings.has(next.is)
}

function isActing({ word, next, gap }: Standing): boolean {
  return word.possessive || (next !== undefined && gap === ' ' && (personVerbs.has(next.is) || deeds.has(next.is)))
}

/** Names spelled as they sound alike, and names with a slip of the pen: one letter in names of six letters or more, two from ten; in shorter first names two letters swapped. */
export function slipsFor(word: Word, next: Word | undefined, index: KeptIndex, slips: Map<string, readonly Entry[]>): readonly Entry[] {
  if (word.is.length < (word.capital ? 4 : 6) || (ordinaryWords.has(word.is) && !isSaying(next))) return []
  const alike = word.capital && !wordNames.has(word.is) ? soundsLike(word.is, index, slips) : undefined
  if (alike !== undefined && alike.length > 0) return alike
  if (word.capital && word.is.length >= 6 && firstNames.has(word.is))
    return index.long.filter(({ part, entry }) => entry.part === 'given' && isSpelledSo(word.is, part)).map(({ entry }) => entry)
  if (firstNames.has(word.is) || wordNames.has(word.is) || /\d/u.test(word.is)) return []
  const acts = next !== undefined && (personVerbs.has(next.is) || deeds.has(next.is))
  if (!word.capital && !mayBeSmall(word, next, acts)) return []
  const isBrief = word.capital && !word.shouted && word.is.length <= 6 && (!word.opening || acts || word.possessive)
  const brief = isBrief ? index.brief.filter(({ part }) => isBriefSlipOf(word.is, part)).map(({ entry }) => entry) : []
  return [...brief, ...longSlipsFor(word, index, slips)]
}

/** "Annelise" for Anneliese: another spelling that is a name, too, different in nothing but the vowels within. */
function isSpelledSo(written: string, meant: string): boolean {
  const bones = (name: string) => name.slice(0, 1) + name.slice(1, -1).replace(/[aeiouy]/gu, '') + name.slice(-1)
  return bones(written) === bones(meant) && isSlipOf(written, meant, 1)
}

/** Without a capital a long word may be meant, and a shorter one that says or does something. */
function mayBeSmall(word: Word, next: Word | undefined, acts: boolean): boolean {
  if (word.is.length >= 8) return true
  return word.is.length >= 7 ? acts : word.is.length >= 6 && next !== undefined && sayings.has(next.is)
}

function soundsLike(word: string, index: KeptIndex, slips: Map<string, readonly Entry[]>): readonly Entry[] {
  const key = `${word} heard`
  const found = slips.get(key) ?? index.sounds.get(soundOf(word)) ?? []
  slips.set(key, found)
  return found
}

function longSlipsFor(word: Word, index: KeptIndex, slips: Map<string, readonly Entry[]>): readonly Entry[] {
  const key = word.capital ? word.is : `${word.is} small`
  const before = slips.get(key)
  if (before !== undefined) return before
  const most = (part: string) => (part.length >= twoSlips && word.capital ? 2 : 1)
  const found = index.long
    .filter(({ part }) => isSlipOf(word.is, part, most(part)) || (word.capital && hasOtherEnding(word.is, part)))
    .map(({ entry }) => entry)
  slips.set(key, found)
  return found
}

/** "Zielińskiej" for Zielińska: the same but for how it ends. */
function hasOtherEnding(written: string, meant: string): boolean {
  return meant.length >= 7 && written.length >= 7 && written.slice(0, meant.length - 1) === meant.slice(0, -1) && written.length - meant.length <= 2
}
