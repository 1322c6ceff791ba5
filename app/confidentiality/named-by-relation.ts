import type { Word } from './words.ts'
import { afterRank, notNamed, relations } from './words/around.ts'
import { theorists } from './words/called-after.ts'
import { afterNoName } from './words/context.ts'
import { noSurname } from './words/not-people.ts'
import { generalWords } from './words/organisations.ts'
import { places } from './words/places.ts'
import { wordNames } from './words/word-names.ts'

const whose = /^(?:my|his|her|their|our|your|the|a|an|this|that|another|one|fy|ei|eu|ein|eich|y|yr|whose)$/u

/** Whether a relation says that the capitalised words are somebody: "her sister Non", "the night manager, Bukola,", "with Jasmine, my client". */
export function isNamedByRelation(at: number, last: number, words: readonly Word[], text: string): boolean {
  const word = words[at]
  if (word === undefined || word.shouted || word.is.length < 2 || word.is.length > 20 || /\d/u.test(word.is)) return false
  if (notNamed.has(word.is) || noSurname.has(word.is) || afterNoName.has(word.is)) return false
  return isSpokenTo(at, last, words, text) || isAfterRelation(at, last, words, text) || isCalled(at, words, text) || isBeforeRelation(at, last, words, text)
}

/** "I asked Bukola", "because Siriol laughed": whom one asks, and who laughs, is somebody. */
function isSpokenTo(at: number, last: number, words: readonly Word[], text: string): boolean {
  const [word, before, next] = [words[at], words[at - 1], words[last + 1]]
  if (
    word === undefined ||
    word.opening ||
    before === undefined ||
    places.has(word.is) ||
    theorists.has(word.is) ||
    generalWords.has(words[last]?.is ?? '') ||
    wordNames.has(word.is)
  )
    return false
  if (/^(?:told|asked|thanked|rang|phoned|married|texted|emailed)$/u.test(before.is) && text.slice(before.end, word.start) === ' ') return true
  if (before.capital || whose.test(before.is) || last > at || relations.has(word.is)) return false
  if (next === undefined || next.capital || words[last]?.possessive === true || text.slice(words[last]?.end, next.start) !== ' ') return false
  return /^(?:told|asked|rang|replied|laughed|cried|smiled|texted|phoned|emailed|nodded|sighed|shrugged|whispered)$/u.test(next.is)
}

function isAfterRelation(at: number, last: number, words: readonly Word[], text: string): boolean {
  const [word, relation, end] = [words[at], words[at - 1], words[last]]
  if (word === undefined || end === undefined || relation === undefined || !relations.has(relation.is) || relation.capital || relation.possessive) return false
  const gap = text.slice(relation.end, word.start)
  if (/^(?:client|coachee|mentee|supervisee|learner|peer)$/u.test(relation.is) || afterRank.has(word.is)) return false
  if (relation.is === 'law' && words[at - 2]?.is !== 'in') return false
  const owned = isOwned(at - 1, words)
  if (gap === ' ' || (gap === ' (' && text[end.end] === ')')) return owned && !word.opening
  return /^,\s$/u.test(gap) && owned && !places.has(word.is) && /^(?:['’]s?)?(?:[,.;)!?–-]|\s[–-]|$)/u.test(text.slice(end.end, end.end + 3))
}

/** Somebody's, or a certain one: a word that says whose within the four words before, in the same sentence. */
function isOwned(at: number, words: readonly Word[]): boolean {
  for (let here = at; here >= Math.max(0, at - 4); here -= 1) {
    const word = words[here]
    if (word === undefined) return false
    if (here < at && (whose.test(word.is) || word.possessive)) return true
    if (word.opening && here < at) return false
  }
  return false
}

/** "a colleague called Betty". */
function isCalled(at: number, words: readonly Word[], text: string): boolean {
  const [word, called, who] = [words[at], words[at - 1], words[at - 2]]
  if (word === undefined || called === undefined || who === undefined || text.slice(called.end, word.start) !== ' ') return false
  if (!/^(?:called|named|nicknamed|enw)$/u.test(called.is)) return false
  return (
    relations.has(who.is) || /^(?:someone|somebody|man|woman|lady|gentleman|boy|girl|bloke|lad|lass|chap|person|child|guy|o|newcomer|starter)$/u.test(who.is)
  )
}

/** "with Jasmine, my client", "Siriol, her manager,". */
function isBeforeRelation(at: number, last: number, words: readonly Word[], text: string): boolean {
  const [word, end, owner, relation, beyond] = [words[at], words[last], words[last + 1], words[last + 2], words[last + 3]]
  if (word === undefined || end === undefined || owner === undefined || relation === undefined || word.opening) return false
  if (!/^,\s$/u.test(text.slice(end.end, owner.start)) || !/^(?:my|his|her|their|our|the|fy|ei|eu|ein)$/u.test(owner.is) || places.has(word.is)) return false
  if (/^(?:in|on|at|via|since|during|after|before|using|from|through)$/u.test(words[at - 1]?.is ?? '')) return false
  return relations.has(relation.is) || (beyond !== undefined && relations.has(beyond.is) && text.slice(relation.end, beyond.start).length === 1)
}
